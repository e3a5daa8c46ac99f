import type { ReportFormat } from '../format.ts'

export const defectdojoJson: ReportFormat = {
  syntax: 'json',
  name: 'defectdojo',
  marks: [
    [
      { at: ['findings', '0', 'title'] },
      { at: ['findings', '0', 'severity'] },
      { at: ['findings', '0', 'description'] },
    ],
  ],
  load: async () => (await import('./json-adapter.ts')).defectdojoJsonAdapter,
}

export const defectdojoCsv: ReportFormat = {
  syntax: 'csv',
  name: 'defectdojo',
  marks: [
    [
      { at: ['0', 'Title'] },
      { at: ['0', 'Severity'] },
      { at: ['0', 'Description'] },
      { at: ['0', 'Active'] },
      { at: ['0', 'Verified'] },
    ],
    [{ at: ['0', 'Title'] }, { at: ['0', 'Severity'] }, { at: ['0', 'Description'] }, { at: ['0', 'CweId'] }],
  ],
  load: async () => (await import('./csv-adapter.ts')).defectdojoCsvAdapter,
}
