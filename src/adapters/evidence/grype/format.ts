import type { ReportFormat } from '../format.ts'

export const grype: ReportFormat = {
  syntax: 'json',
  name: 'grype',
  marks: [
    [{ at: ['matches'] }, { at: ['descriptor'] }],
    [{ at: ['matches', '0', 'vulnerability'] }, { at: ['matches', '0', 'artifact'] }],
    [{ at: ['ignoredMatches', '0', 'vulnerability'] }, { at: ['ignoredMatches', '0', 'artifact'] }],
  ],
  load: async () => (await import('./adapter.ts')).grypeAdapter,
}
