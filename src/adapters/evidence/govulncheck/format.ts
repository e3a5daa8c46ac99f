import type { ReportFormat } from '../format.ts'

export const govulncheck: ReportFormat = {
  syntax: 'json',
  name: 'govulncheck',
  // Messages stand in a row; some tools gather them into a list. The report of before 1.0 is one object.
  inLines: true,
  marks: [
    [{ at: ['0', 'config', 'protocol_version'] }],
    [{ at: ['0', 'Vulns'] }, { at: ['0', 'Calls'] }],
    [{ at: ['0', 'Vulns'] }, { at: ['0', 'Imports'] }],
  ],
  load: async () => (await import('./adapter.ts')).govulncheckAdapter,
}
