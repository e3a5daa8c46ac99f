import type { ReportFormat } from '../format.ts'

export const semgrep: ReportFormat = {
  syntax: 'json',
  name: 'semgrep',
  marks: [
    // All that versions before 0.50 wrote where they found nothing.
    [{ at: ['results'] }, { at: ['errors'] }],
    [{ at: ['results', '0', 'check_id'] }, { at: ['results', '0', 'extra'] }],
    [{ at: ['vulns', '0', 'advisory'] }, { at: ['vulns', '0', 'matchedDependency'] }],
    [{ at: ['vulns'] }, { at: ['hasMore'] }, { at: ['cursor'] }],
  ],
  load: async () => (await import('./adapter.ts')).semgrepAdapter,
}
