import { HoldpointError } from '../../../core/base/errors.ts'
import type { TestCounts } from '../../../core/findings/test-run.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { noTests, sumOfCounts, TestCount } from '../words/test-count.ts'
import type { TapLine } from './line.ts'

type TestLine = TapLine & { readonly kind: 'test' }

/** The tests at one depth, since the subtest around them began. */
interface Level {
  planned: number | undefined
  found: number
  counts: TestCounts
}

const newLevel = (): Level => ({ planned: undefined, found: 0, counts: noTests })

/** Tests that stand in no subtest. */
const loose = 'TAP'

/** Counts the tests of a TAP document, and compares them with its plans. A subtest ends with the test behind it. */
export class TapStream {
  readonly #intake: Intake
  readonly #count = new TestCount()
  readonly #levels: Level[] = [newLevel()]

  constructor(intake: Intake) {
    this.#intake = intake
  }

  take(line: TapLine | undefined, at: DocumentPlace): void {
    if (line === undefined) return
    if (line.kind === 'bail-out')
      this.#intake.failed(say('evidence.failed.tests-bail-out', { reason: line.reason }))
    else if (line.kind === 'plan') {
      const level = this.#level(line.depth)
      level.planned = (level.planned ?? 0) + line.tests
    } else this.#test(line, at)
  }

  #test(line: TestLine, at: DocumentPlace): void {
    const inside = this.#levels[line.depth + 1]
    this.#levels.length = Math.min(this.#levels.length, line.depth + 1)
    const level = this.#level(line.depth)
    level.found++
    this.#intake.record(at, [])
    if (inside !== undefined) this.#checkPlan(line.name, inside)
    const outcome = outcomeOf(line)
    if (outcome.failures > 0) this.#count.failing(line.name)
    if (inside !== undefined && line.depth === 0) this.#count.suite(line.name, subtestOf(inside, outcome))
    else level.counts = sumOfCounts(level.counts, outcome)
  }

  end(): void {
    const [top = newLevel(), ...open] = this.#levels
    if (top.planned === undefined && top.found === 0 && open.length === 0)
      throw new HoldpointError('evidence.lacks', { format: 'tap', missing: 'a plan such as "1..4"' })
    if (open.length > 0) this.#intake.failed(say('evidence.failed.tests-open'))
    this.#checkPlan('', top)
    if (top.counts.tests > 0) this.#count.suite(loose, top.counts)
    this.#count.tell(this.#intake)
  }

  #checkPlan(suite: string, { planned, found }: Level): void {
    if (planned === undefined) this.#intake.failed(say('evidence.failed.tests-unplanned', { suite }))
    else if (planned !== found)
      this.#intake.failed(say('evidence.failed.tests-planned', { suite, planned, found }))
  }

  #level(depth: number): Level {
    while (this.#levels.length <= depth) this.#levels.push(newLevel())
    return this.#levels[depth] ?? newLevel()
  }
}

function outcomeOf({ isOk, directive }: TestLine): TestCounts {
  const isSkipped = directive === 'skip' || (directive === 'todo' && !isOk)
  return { tests: 1, failures: isOk || isSkipped ? 0 : 1, errors: 0, skipped: isSkipped ? 1 : 0 }
}

/** A subtest that failed although none of its tests did has broken down. */
function subtestOf({ counts }: Level, { failures }: TestCounts): TestCounts {
  return failures > 0 && counts.failures === 0 ? { ...counts, errors: counts.errors + 1 } : counts
}
