import type { Draft } from '../../../core/base/draft.ts'
import { limits } from '../../../core/base/limits.ts'
import type { TestCounts, TestRun } from '../../../core/findings/test-run.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Intake } from '../format.ts'

export const noTests: TestCounts = { tests: 0, failures: 0, errors: 0, skipped: 0 }

export const sumOfCounts = (a: TestCounts, b: TestCounts): TestCounts => ({
  tests: a.tests + b.tests,
  failures: a.failures + b.failures,
  errors: a.errors + b.errors,
  skipped: a.skipped + b.skipped,
})

const keptNames = 20
const shownNames = 3

/** Counts tests, and tells an intake how they ended. */
export class TestCount {
  #total = noTests
  readonly #suites: Draft<TestRun>['suites'][number][] = []
  readonly #failing: string[] = []

  /** A suite: the tests that stand in it and in no suite inside of it, and those that stand in any of them. */
  suite(name: string, own: TestCounts, all: TestCounts = own): void {
    this.#total = sumOfCounts(this.#total, own)
    if (this.#suites.length < limits.testSuites) this.#suites.push({ name: titleOf(name) ?? '', ...all })
  }

  failing(name: string): void {
    if (this.#failing.length < keptNames) this.#failing.push(titleOf(name) ?? '')
  }

  tell(intake: Intake): void {
    const { tests, failures, errors, skipped } = this.#total
    const failed = failures + errors
    intake.tests({ total: this.#total, suites: this.#suites, failing: this.#failing })
    if (failed === 0) intake.note(say('evidence.note.tests-passed', { tests, skipped }))
    else {
      const suites = this.#suites.filter((suite) => suite.failures + suite.errors > 0)
      const names = this.#failing.slice(0, shownNames)
      const first = suites.slice(0, shownNames).map(({ name }) => name)
      intake.note(say('evidence.note.tests-failed', { tests, failed, skipped, suites: first, names }))
    }
  }
}
