import type { ReportFormat } from '../format.ts'

export const nuclei: ReportFormat = {
  syntax: 'json',
  name: 'nuclei',
  inLines: true,
  marks: [
    [{ at: ['0', 'template-id'] }, { at: ['0', 'info'] }],
    [{ at: ['0', 'templateID'] }, { at: ['0', 'info'] }],
  ],
  load: async () => (await import('./adapter.ts')).nucleiAdapter,
}
