import type { ReportFormat } from '../format.ts'

export const pipAudit: ReportFormat = {
  syntax: 'json',
  name: 'pip-audit',
  marks: [
    [{ at: ['dependencies'] }, { at: ['fixes'] }],
    [{ at: ['dependencies', '0', 'name'] }, { at: ['dependencies', '0', 'vulns'] }],
    [{ at: ['dependencies', '0', 'name'] }, { at: ['dependencies', '0', 'skip_reason'] }],
    // Before version 2.5.
    [{ at: ['0', 'name'] }, { at: ['0', 'vulns'] }],
    [{ at: ['0', 'name'] }, { at: ['0', 'skip_reason'] }],
  ],
  load: async () => (await import('./adapter.ts')).pipAuditAdapter,
}
