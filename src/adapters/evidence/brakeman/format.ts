import type { ReportFormat } from '../format.ts'

export const brakeman: ReportFormat = {
  syntax: 'json',
  name: 'brakeman',
  marks: [
    [{ at: ['scan_info'] }, { at: ['warnings'] }],
    [{ at: ['warnings', '0', 'warning_type'] }, { at: ['warnings', '0', 'fingerprint'] }],
    [{ at: ['ignored_warnings', '0', 'warning_type'] }, { at: ['ignored_warnings', '0', 'fingerprint'] }],
  ],
  load: async () => (await import('./adapter.ts')).brakemanAdapter,
}
