import type { Mark, ReportFormat } from '../format.ts'

const group = 'aquasecurity.github.io/'
const kindAt = (...path: readonly string[]): readonly Mark[] => [
  { at: [...path, 'apiVersion'], begins: group },
  { at: [...path, 'kind'] },
]

export const trivyOperator: ReportFormat = {
  syntax: 'json',
  name: 'trivy-operator',
  // `kubectl` writes one report, a list of them as an object, or several of either in a row.
  inLines: true,
  marks: [kindAt('0'), kindAt('0', 'items', '0')],
  load: async () => (await import('./adapter.ts')).trivyOperatorAdapter,
}
