import * as z from 'zod/mini'

const count = z.int().check(z.gte(0))
const counts = { tests: count, failures: count, errors: count, skipped: count }

/** How many tests there were, and how many of them failed, broke down, or did not run. */
export const testCounts = z.object(counts)
export type TestCounts = Readonly<z.output<typeof testCounts>>

/** How the tests that stand in one evidence ended. They say nothing of flaws. */
export const testRun = z.object({
  total: testCounts,
  /** The first `limits.testSuites` of them, each with the tests of the suites inside of it; `total` is of all. */
  suites: z.readonly(z.array(z.readonly(z.object({ name: z.string(), ...counts })))),
  /** Names of the first 20 that failed or broke down. */
  failing: z.readonly(z.array(z.string())),
})
export type TestRun = Readonly<z.output<typeof testRun>>
