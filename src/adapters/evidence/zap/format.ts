import type { ReportFormat } from '../format.ts'

export const zapXml: ReportFormat = {
  syntax: 'xml',
  name: 'zap',
  marks: [[{ at: ['OWASPZAPReport'] }]],
  load: async () => (await import('./xml-adapter.ts')).zapXmlAdapter,
}

export const zapJson: ReportFormat = {
  syntax: 'json',
  name: 'zap',
  marks: [
    [{ at: ['@programName'], begins: 'ZAP' }, { at: ['site'] }],
    // Before version 2.16 it did not say who it is.
    [{ at: ['@version'] }, { at: ['@generated'] }, { at: ['site'] }],
    [{ at: ['site', '0', '@name'] }, { at: ['site', '0', 'alerts'] }],
  ],
  load: async () => (await import('./json-adapter.ts')).zapJsonAdapter,
}
