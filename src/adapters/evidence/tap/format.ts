import type { ReportFormat } from '../format.ts'

const begins = (text: string) => [{ at: ['0'], begins: text }]

export const tap: ReportFormat = {
  syntax: 'text',
  name: 'tap',
  marks: [begins('TAP version '), begins('1..'), begins('ok '), begins('not ok ')],
  load: async () => (await import('./adapter.ts')).tapAdapter,
}
