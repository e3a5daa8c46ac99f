import type { ReportFormat } from '../format.ts'

export const githubSecretScanning: ReportFormat = {
  syntax: 'json',
  name: 'github-secret-scanning',
  // A list, or one alert after another.
  inLines: true,
  marks: [[{ at: ['0', 'secret_type'] }, { at: ['0', 'state'] }]],
  load: async () => (await import('./adapter.ts')).secretScanningAdapter,
}
