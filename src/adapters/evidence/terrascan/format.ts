import type { ReportFormat } from '../format.ts'

export const terrascan: ReportFormat = {
  syntax: 'json',
  name: 'terrascan',
  marks: [
    [{ at: ['results', 'violations'] }, { at: ['results', 'scan_summary'] }],
    [{ at: ['results', 'violations'] }, { at: ['results', 'skipped_violations'] }],
  ],
  load: async () => (await import('./adapter.ts')).terrascanAdapter,
}
