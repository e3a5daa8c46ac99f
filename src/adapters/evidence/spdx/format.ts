import type { ReportFormat } from '../format.ts'

export const spdx: ReportFormat = {
  syntax: 'json',
  name: 'spdx',
  marks: [
    [{ at: ['spdxVersion'], begins: 'SPDX-' }],
    // The answer of GitHub's dependency graph.
    [{ at: ['sbom', 'spdxVersion'], begins: 'SPDX-' }],
    [{ at: ['@context'], begins: 'https://spdx.org/rdf/' }, { at: ['@graph'] }],
    [{ at: ['@context', '0'], begins: 'https://spdx.org/rdf/' }, { at: ['@graph'] }],
  ],
  load: async () => (await import('./adapter.ts')).spdxAdapter,
}
