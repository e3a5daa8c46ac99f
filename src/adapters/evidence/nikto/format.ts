import type { ReportFormat } from '../format.ts'

export const nikto: ReportFormat = {
  syntax: 'json',
  name: 'nikto',
  inLines: true,
  marks: [
    [{ at: ['0', 'host'] }, { at: ['0', 'banner'] }, { at: ['0', 'vulnerabilities'] }],
    [{ at: ['0', 'vulnerabilities', '0', 'OSVDB'] }, { at: ['0', 'vulnerabilities', '0', 'msg'] }],
  ],
  load: async () => (await import('./adapter.ts')).niktoAdapter,
}

export const niktoXml: ReportFormat = {
  syntax: 'xml',
  name: 'nikto',
  marks: [[{ at: ['niktoscan'] }]],
  load: async () => (await import('./xml-adapter.ts')).niktoXmlAdapter,
}
