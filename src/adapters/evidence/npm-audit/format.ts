import type { ReportFormat } from '../format.ts'

export const npmAudit: ReportFormat = {
  syntax: 'json',
  name: 'npm-audit',
  marks: [
    [{ at: ['auditReportVersion'] }, { at: ['vulnerabilities'] }],
    [{ at: ['advisories'] }, { at: ['actions'] }],
    [{ at: ['error', 'summary'] }, { at: ['error', 'detail'] }],
    [{ at: ['error', 'code'] }, { at: ['error', 'summary'] }],
  ],
  load: async () => (await import('./adapter.ts')).npmAuditAdapter,
}
