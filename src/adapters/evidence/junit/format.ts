import type { ReportFormat } from '../format.ts'

/** Dastardly writes JUnit's XML too, of what is no test: it stands before this one in the list. */
export const junit: ReportFormat = {
  syntax: 'xml',
  name: 'junit',
  marks: [[{ at: ['testsuites'] }], [{ at: ['testsuite'] }]],
  load: async () => (await import('./adapter.ts')).junitAdapter,
}
