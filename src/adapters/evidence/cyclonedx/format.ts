import type { ReportFormat } from '../format.ts'

export const cyclonedx: ReportFormat = {
  syntax: 'json',
  name: 'cyclonedx',
  marks: [
    [{ at: ['bomFormat'], begins: 'CycloneDX' }],
    // Of a document with another name in that place this is nearest.
    [{ at: ['bomFormat'] }, { at: ['specVersion'] }, { at: ['bomFormat'], begins: 'CycloneDX' }],
  ],
  load: async () => (await import('./adapter.ts')).cyclonedxAdapter,
}

export const cyclonedxXml: ReportFormat = {
  syntax: 'xml',
  name: 'cyclonedx',
  marks: [[{ at: ['bom', '@xmlns'], begins: 'http://cyclonedx.org/schema/bom/' }]],
  load: async () => (await import('./xml-adapter.ts')).cyclonedxXmlAdapter,
}
