import type { ReportFormat } from '../format.ts'

export const qualys: ReportFormat = {
  syntax: 'xml',
  name: 'qualys',
  marks: [
    [{ at: ['ASSET_DATA_REPORT'] }],
    [{ at: ['SCAN', 'IP', '@value'] }],
    [{ at: ['SCAN', 'HEADER', 'KEY', '@value'] }],
    [{ at: ['WAS_SCAN_REPORT'] }],
    [{ at: ['WAS_WEBAPP_REPORT'] }],
    [{ at: ['HOST_LIST_VM_DETECTION_OUTPUT'] }],
  ],
  load: async () => (await import('./xml-adapter.ts')).qualysXmlAdapter,
}

export const qualysCsv: ReportFormat = {
  syntax: 'csv',
  name: 'qualys',
  marks: [
    // Vulnerability Management,
    [{ at: ['0', 'QID'] }, { at: ['0', 'Title'] }],
    // PCI Compliance.
    [{ at: ['0', 'QID'] }, { at: ['0', 'VULN TITLE'] }],
  ],
  load: async () => (await import('./csv-adapter.ts')).qualysCsvAdapter,
}
