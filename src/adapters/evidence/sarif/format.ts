import type { ReportFormat } from '../format.ts'

export const sarif: ReportFormat = {
  syntax: 'json',
  name: 'sarif',
  marks: [
    [{ at: ['version'] }, { at: ['runs'] }],
    [{ at: ['$schema'] }, { at: ['runs'] }],
    [{ at: ['runs', '0', 'tool'] }],
    [{ at: ['runs', '0', 'results'] }],
  ],
  load: async () => (await import('./adapter.ts')).sarifAdapter,
}
