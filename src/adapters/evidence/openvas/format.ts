import type { ReportFormat } from '../format.ts'

export const openvas: ReportFormat = {
  syntax: 'xml',
  name: 'openvas',
  marks: [
    [{ at: ['report', 'report', 'results'] }],
    [{ at: ['report', 'report', 'scan_run_status'] }],
    [{ at: ['report', 'results'] }, { at: ['report', 'scan_run_status'] }],
    [{ at: ['report', 'results', 'result', 'nvt'] }],
    [{ at: ['get_reports_response'] }],
    [{ at: ['get_results_response'] }],
  ],
  load: async () => (await import('./xml-adapter.ts')).openvasXmlAdapter,
}

export const openvasCsv: ReportFormat = {
  syntax: 'csv',
  name: 'openvas',
  marks: [[{ at: ['0', 'NVT Name'] }, { at: ['0', 'NVT OID'] }]],
  load: async () => (await import('./csv-adapter.ts')).openvasCsvAdapter,
}
