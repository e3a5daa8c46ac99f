import type { ReportFormat } from '../format.ts'

/** What Yarn 1 may write before the first flaw. */
const beginnings = ['audit', 'info', 'warning', 'error']

export const yarnAudit: ReportFormat = {
  syntax: 'json',
  name: 'yarn-audit',
  inLines: true,
  marks: [
    ...beginnings.map((begins) => [{ at: ['0', 'type'], begins }, { at: ['0', 'data'] }]),
    [{ at: ['0', 'value'] }, { at: ['0', 'children', 'ID'] }],
  ],
  load: async () => (await import('./adapter.ts')).yarnAuditAdapter,
}
