import type { ReportFormat } from '../format.ts'

/** Issues exported from Burp Suite. */
export const burpXml: ReportFormat = {
  syntax: 'xml',
  name: 'burp',
  marks: [[{ at: ['issues', '@burpVersion'] }], [{ at: ['issues', 'issue', 'serialNumber'] }]],
  load: async () => (await import('./xml-adapter.ts')).burpXmlAdapter,
}

/** A scan as Burp's REST API tells of it. */
export const burpJson: ReportFormat = {
  syntax: 'json',
  name: 'burp',
  marks: [[{ at: ['scan_status'] }, { at: ['issue_events'] }]],
  load: async () => (await import('./api-adapter.ts')).burpApiAdapter,
}

/** Dastardly, which runs some of Burp's checks in pipelines and writes JUnit's XML. */
export const burpDastardly: ReportFormat = {
  syntax: 'xml',
  name: 'burp',
  marks: [[{ at: ['testsuites', '@name'], begins: 'Dastardly' }]],
  load: async () => (await import('./dastardly-adapter.ts')).dastardlyAdapter,
}
