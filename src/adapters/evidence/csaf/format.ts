import type { ReportFormat } from '../format.ts'

export const csaf: ReportFormat = {
  syntax: 'json',
  name: 'csaf',
  marks: [[{ at: ['document', 'csaf_version'] }]],
  load: async () => (await import('./adapter.ts')).csafAdapter,
}
