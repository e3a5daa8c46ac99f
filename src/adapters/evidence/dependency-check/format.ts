import type { ReportFormat } from '../format.ts'

export const dependencyCheckJson: ReportFormat = {
  syntax: 'json',
  name: 'dependency-check',
  marks: [[{ at: ['reportSchema'] }, { at: ['scanInfo'] }, { at: ['dependencies'] }]],
  load: async () => (await import('./json-adapter.ts')).dependencyCheckJsonAdapter,
}

export const dependencyCheckXml: ReportFormat = {
  syntax: 'xml',
  name: 'dependency-check',
  marks: [
    [{ at: ['analysis', 'scanInfo'] }, { at: ['analysis', 'projectInfo'] }],
    [{ at: ['analysis', 'scanInfo'] }, { at: ['analysis', 'dependencies'] }],
  ],
  load: async () => (await import('./xml-adapter.ts')).dependencyCheckXmlAdapter,
}
