import type { ReportFormat } from '../format.ts'

export const gosec: ReportFormat = {
  syntax: 'json',
  name: 'gosec',
  marks: [
    [{ at: ['Issues'] }, { at: ['Golang errors'] }],
    [{ at: ['Issues'] }, { at: ['GosecVersion'] }],
    [{ at: ['Issues'] }, { at: ['Stats', 'nosec'] }],
    [{ at: ['Issues', '0', 'rule_id'] }, { at: ['Issues', '0', 'details'] }],
  ],
  load: async () => (await import('./adapter.ts')).gosecAdapter,
}
