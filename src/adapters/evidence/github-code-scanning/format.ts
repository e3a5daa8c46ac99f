import type { ReportFormat } from '../format.ts'

export const githubCodeScanning: ReportFormat = {
  syntax: 'json',
  name: 'github-code-scanning',
  // A list, or one alert after another.
  inLines: true,
  marks: [[{ at: ['0', 'rule'] }, { at: ['0', 'most_recent_instance'] }]],
  load: async () => (await import('./adapter.ts')).codeScanningAdapter,
}
