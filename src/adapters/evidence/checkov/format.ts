import type { Mark, ReportFormat } from '../format.ts'

const report: readonly Mark[][] = [
  [{ at: ['check_type'] }, { at: ['results'] }],
  [{ at: ['results', 'failed_checks'] }, { at: ['summary', 'checkov_version'] }],
  // Where there was nothing to look at, Checkov writes the summary and nothing else.
  [{ at: ['passed'] }, { at: ['failed'] }, { at: ['checkov_version'] }],
]

export const checkov: ReportFormat = {
  syntax: 'json',
  name: 'checkov',
  marks: [...report, ...report.map((set) => set.map((mark) => ({ ...mark, at: ['0', ...mark.at] })))],
  load: async () => (await import('./adapter.ts')).checkovAdapter,
}
