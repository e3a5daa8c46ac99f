import type { ReportFormat } from '../format.ts'

// The oldest versions write nothing but an empty list of results where they found nothing, as many other tools do.
export const osvScanner: ReportFormat = {
  syntax: 'json',
  name: 'osv-scanner',
  marks: [
    [{ at: ['results'] }, { at: ['experimental_config'] }],
    [{ at: ['results', '0', 'source'] }, { at: ['results', '0', 'packages'] }],
  ],
  load: async () => (await import('./adapter.ts')).osvScannerAdapter,
}
