import type { ReportFormat } from '../format.ts'

const of = (...members: readonly (readonly string[])[]) => members.map((path) => ({ at: ['0', ...path] }))

export const snyk: ReportFormat = {
  syntax: 'json',
  name: 'snyk',
  // One project, or a list of them.
  inLines: true,
  marks: [
    of(['vulnerabilities'], ['ok']),
    of(['infrastructureAsCodeIssues']),
    of(['ok'], ['error'], ['path']),
    of(['vulnerabilities', '0', 'upgradePath'], ['vulnerabilities', '0', 'from']),
  ],
  load: async () => (await import('./adapter.ts')).snykAdapter,
}
