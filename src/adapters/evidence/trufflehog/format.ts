import type { ReportFormat } from '../format.ts'

export const trufflehog: ReportFormat = {
  syntax: 'json',
  name: 'trufflehog',
  inLines: true,
  marks: [
    [{ at: ['0', 'SourceMetadata'] }, { at: ['0', 'DetectorName'] }],
    [{ at: ['0', 'stringsFound'] }, { at: ['0', 'reason'] }],
    // What it logs, in front of or instead of what it finds, where both go into one file.
    [{ at: ['0', 'logger'], begins: 'trufflehog' }, { at: ['0', 'msg'] }],
  ],
  load: async () => (await import('./adapter.ts')).trufflehogAdapter,
}
