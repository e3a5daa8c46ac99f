import type { ReportFormat } from '../format.ts'

export const pnpmAudit: ReportFormat = {
  syntax: 'json',
  name: 'pnpm-audit',
  marks: [
    [{ at: ['advisories'] }, { at: ['metadata', 'vulnerabilities'] }],
    [{ at: ['error', 'code'], begins: 'ERR_PNPM_' }],
  ],
  load: async () => (await import('./adapter.ts')).pnpmAuditAdapter,
}
