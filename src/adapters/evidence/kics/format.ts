import type { ReportFormat } from '../format.ts'

export const kics: ReportFormat = {
  syntax: 'json',
  name: 'kics',
  marks: [
    [{ at: ['queries'] }, { at: ['queries_total'] }],
    [{ at: ['queries'] }, { at: ['files_scanned'] }],
    [{ at: ['queries'] }, { at: ['kics_version'] }],
    [{ at: ['queries', '0', 'query_id'] }, { at: ['queries', '0', 'files'] }],
  ],
  load: async () => (await import('./adapter.ts')).kicsAdapter,
}
