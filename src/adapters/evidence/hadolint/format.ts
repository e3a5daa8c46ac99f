import type { ReportFormat } from '../format.ts'

export const hadolint: ReportFormat = {
  syntax: 'json',
  name: 'hadolint',
  marks: [['code', 'column', 'file', 'level', 'message'].map((member) => ({ at: ['0', member] }))],
  load: async () => (await import('./adapter.ts')).hadolintAdapter,
}
