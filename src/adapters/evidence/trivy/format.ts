import type { ReportFormat } from '../format.ts'
import { resourceLists } from './resource-lists.ts'

export const trivy: ReportFormat = {
  syntax: 'json',
  name: 'trivy',
  marks: [
    [{ at: ['SchemaVersion'] }, { at: ['ArtifactName'] }],
    [{ at: ['ArtifactType'] }, { at: ['ArtifactName'] }],
    [{ at: ['SchemaVersion'] }, { at: ['Results'] }],
    ...resourceLists.map((list) => [{ at: ['ClusterName'] }, { at: [list] }]),
    [{ at: ['0', 'Target'] }],
  ],
  load: async () => (await import('./adapter.ts')).trivyAdapter,
}
