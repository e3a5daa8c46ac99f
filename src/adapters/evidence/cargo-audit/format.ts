import type { ReportFormat } from '../format.ts'

export const cargoAudit: ReportFormat = {
  syntax: 'json',
  name: 'cargo-audit',
  // `cargo audit bin` writes one report for each binary, in a row.
  inLines: true,
  marks: [
    [{ at: ['0', 'vulnerabilities', 'list'] }, { at: ['0', 'lockfile'] }],
    [{ at: ['0', 'vulnerabilities', 'list'] }, { at: ['0', 'database'] }],
  ],
  load: async () => (await import('./adapter.ts')).cargoAuditAdapter,
}
