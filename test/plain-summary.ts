import type { Reporter, TestModule } from 'vitest/node'

/** Ends a test run with one line that any log reader understands: `12 passed, 0 failed, 1 skipped`. */
export function plainSummary(): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      const counts = { passed: 0, failed: unhandled.length, skipped: 0 }
      for (const module of modules) {
        counts.failed += brokenOutsideTests(module)
        for (const test of module.children.allTests()) {
          const { state } = test.result()
          // Whatever was begun and never ended did not pass.
          counts[state === 'pending' ? 'failed' : state] += 1
        }
      }
      console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
    },
  }
}

/** Files and groups that failed as such, such as a file that does not load: none of their tests says so. */
function brokenOutsideTests(module: TestModule): number {
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
  return suites.length + (module.errors().length > 0 ? 1 : 0)
}
