import { HoldpointError } from '../../../core/base/errors.ts'
import type { TestCounts } from '../../../core/findings/test-run.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { numberIn } from '../words/number-in.ts'
import { noTests, sumOfCounts, TestCount } from '../words/test-count.ts'
import { nameOf, outcomeOf } from './outcome.ts'
import type { Testcase, Testsuite } from './record.ts'

/** What was counted at one depth since the suite around it began. */
interface Level {
  /** In the suite itself, */
  own: TestCounts
  /** and in the suites inside of it that have ended. */
  inside: TestCounts
}

/** Counts the tests of suites that stand inside of each other, and compares them with what each suite says of itself. */
export class SuiteTree {
  readonly #intake: Intake
  readonly #count = new TestCount()
  readonly #levels: Level[] = []
  #isEmpty = true

  constructor(intake: Intake) {
    this.#intake = intake
  }

  test(depth: number, record: Testcase, at: DocumentPlace): void {
    const name = nameOf(record)
    if (name === undefined) {
      const why = say('evidence.record.member', { member: '@name', expected: 'text' })
      this.#intake.unreadable(at, why)
      return
    }
    this.#intake.record(at, [])
    const outcome = outcomeOf(record)
    const level = this.#level(depth)
    level.own = sumOfCounts(level.own, outcome)
    if (outcome.failures + outcome.errors > 0) this.#count.failing(name)
  }

  /** At the end of a suite, behind all that stands in it. */
  end(depth: number, suite: Testsuite): void {
    this.#isEmpty = false
    const { own, inside } = this.#level(depth)
    this.#levels.length = depth
    const found = sumOfCounts(own, inside)
    const name = suite['@name'] ?? ''
    const counts = withUnseen(own, found, suite)
    const says = numberIn(suite['@tests']) ?? 0
    if (says > found.tests)
      this.#intake.failed(say('evidence.failed.tests-missing', { suite: name, says, found: found.tests }))
    // The element around all suites is one only where tests, or failures that nobody else shows, stand in it.
    const all = sumOfCounts(counts, inside)
    if (counts.tests + counts.failures + counts.errors > 0 || depth > 0) this.#count.suite(name, counts, all)
    if (depth === 0) return
    const around = this.#level(depth - 1)
    around.inside = sumOfCounts(around.inside, all)
  }

  tell(): void {
    if (this.#isEmpty)
      throw new HoldpointError('evidence.lacks', { format: 'junit', missing: '"testsuites"' })
    this.#count.tell(this.#intake)
  }

  #level(depth: number): Level {
    while (this.#levels.length <= depth) this.#levels.push({ own: noTests, inside: noTests })
    return this.#levels[depth] ?? { own: noTests, inside: noTests }
  }
}

/** A failure that a suite only counts, and shows in no test of its own, has failed all the same. */
function withUnseen(own: TestCounts, found: TestCounts, suite: Testsuite): TestCounts {
  const unseen = (says: string | null | undefined, seen: number) => Math.max(0, (numberIn(says) ?? 0) - seen)
  return {
    ...own,
    failures: own.failures + unseen(suite['@failures'], found.failures),
    errors: own.errors + unseen(suite['@errors'], found.errors),
  }
}
