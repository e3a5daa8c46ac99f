import type { ReportFormat } from '../format.ts'

export const bandit: ReportFormat = {
  syntax: 'json',
  name: 'bandit',
  marks: [
    [{ at: ['results'] }, { at: ['metrics', '_totals'] }],
    [{ at: ['results', '0', 'test_id'] }, { at: ['results', '0', 'issue_text'] }],
  ],
  load: async () => (await import('./adapter.ts')).banditAdapter,
}
