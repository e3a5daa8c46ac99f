import type { ReportFormat } from '../format.ts'

export const tfsec: ReportFormat = {
  syntax: 'json',
  name: 'tfsec',
  marks: [
    [{ at: ['results', '0', 'rule_id'] }, { at: ['results', '0', 'location', 'filename'] }],
    // With nothing found, tfsec writes this and nothing else.
    [{ at: ['results'], lone: 'null' }],
  ],
  load: async () => (await import('./adapter.ts')).tfsecAdapter,
}
