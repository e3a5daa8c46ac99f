import type { ReportFormat } from '../format.ts'

export const gitlab: ReportFormat = {
  syntax: 'json',
  name: 'gitlab',
  marks: [['scan', 'scanner'], ['remediations'], ['dependency_files']]
    .map((member) => [{ at: ['version'] }, { at: ['vulnerabilities'] }, { at: member }])
    .concat([
      [{ at: ['vulnerabilities', '0', 'identifiers'] }, { at: ['vulnerabilities', '0', 'location'] }],
    ]),
  load: async () => (await import('./adapter.ts')).gitlabAdapter,
}
