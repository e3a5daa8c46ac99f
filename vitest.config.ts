import { defineConfig } from 'vitest/config'
import { plainSummary } from './test/plain-summary.ts'

export default defineConfig({
  test: {
    reporters: ['default', plainSummary()],
    globalSetup: 'test/fresh-feeds.ts',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Most time went into importing the same modules again for each file; tests here change nothing that they share.
    isolate: false,
    // The corpus tests read megabytes on two cores; a generous limit keeps a slow machine from lying.
    testTimeout: 60_000 * Math.max(1, Number(process.env.HOLDPOINT_FUZZ) || 1),
    hookTimeout: 120_000,
  },
})
