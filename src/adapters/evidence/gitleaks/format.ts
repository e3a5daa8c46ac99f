import type { ReportFormat } from '../format.ts'

export const gitleaks: ReportFormat = {
  syntax: 'json',
  name: 'gitleaks',
  marks: [
    [{ at: ['0', 'RuleID'] }, { at: ['0', 'Secret'] }],
    [{ at: ['0', 'RuleID'] }, { at: ['0', 'Fingerprint'] }],
    [{ at: ['0', 'offender'] }, { at: ['0', 'rule'] }],
  ],
  load: async () => (await import('./adapter.ts')).gitleaksAdapter,
}
