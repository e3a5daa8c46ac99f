import type { ReportFormat } from '../format.ts'

export const dependencyTrack: ReportFormat = {
  syntax: 'json',
  name: 'dependency-track',
  marks: [
    [{ at: ['meta', 'application'], begins: 'Dependency-Track' }],
    [{ at: ['findings', '0', 'component'] }, { at: ['findings', '0', 'vulnerability', 'vulnId'] }],
    [{ at: ['0', 'component'] }, { at: ['0', 'vulnerability', 'vulnId'] }],
  ],
  load: async () => (await import('./adapter.ts')).dependencyTrackAdapter,
}
