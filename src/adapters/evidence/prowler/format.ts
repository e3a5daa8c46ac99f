import type { ReportFormat } from '../format.ts'

export const prowler: ReportFormat = {
  syntax: 'json',
  name: 'prowler',
  inLines: true,
  marks: [
    // Version 2.
    [{ at: ['0', 'Control'] }, { at: ['0', 'Account Number'] }, { at: ['0', 'Status'] }],
    // Version 3.
    [{ at: ['0', 'CheckID'] }, { at: ['0', 'StatusExtended'] }],
    // OCSF, in version 3 and since.
    [
      { at: ['0', 'metadata', 'product', 'name'], begins: 'Prowler' },
      { at: ['0', 'status_detail'] },
      { at: ['0', 'resources'] },
    ],
  ],
  load: async () => (await import('./adapter.ts')).prowlerAdapter,
}

export const prowlerCsv: ReportFormat = {
  syntax: 'csv',
  name: 'prowler',
  marks: [
    // Version 2, with commas.
    [{ at: ['0', 'TITLE_ID'] }, { at: ['0', 'CHECK_RESULT'] }, { at: ['0', 'CHECK_RESULT_EXTENDED'] }],
    // Version 3 and since, with semicolons.
    [{ at: ['0', 'CHECK_ID'] }, { at: ['0', 'STATUS'] }, { at: ['0', 'STATUS_EXTENDED'] }],
  ],
  load: async () => (await import('./csv-adapter.ts')).prowlerCsvAdapter,
}
