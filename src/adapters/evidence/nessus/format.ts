import type { ReportFormat } from '../format.ts'

export const nessus: ReportFormat = {
  syntax: 'xml',
  name: 'nessus',
  marks: [[{ at: ['NessusClientData_v2'] }]],
  load: async () => (await import('./xml-adapter.ts')).nessusXmlAdapter,
}

export const nessusCsv: ReportFormat = {
  syntax: 'csv',
  name: 'nessus',
  marks: [
    // Nessus and Tenable Web App Scanning,
    [{ at: ['0', 'Plugin ID'] }, { at: ['0', 'Risk'] }],
    // Tenable Security Center,
    [{ at: ['0', 'Plugin'] }, { at: ['0', 'Plugin Name'] }],
    // Tenable Vulnerability Management.
    [{ at: ['0', 'definition.id'] }, { at: ['0', 'definition.name'] }],
  ],
  load: async () => (await import('./csv-adapter.ts')).nessusCsvAdapter,
}
