import type { ReportFormat } from '../format.ts'

const namespace = 'https://openvex.dev/ns'

export const openvex: ReportFormat = {
  syntax: 'json',
  name: 'openvex',
  marks: [
    [{ at: ['@context'], begins: namespace }],
    // JSON-LD lets several contexts stand in a list.
    [{ at: ['@context', '0'], begins: namespace }, { at: ['statements'] }],
  ],
  load: async () => (await import('./adapter.ts')).openvexAdapter,
}
