import type { ReportFormat } from '../format.ts'

/** Where the resources of a cluster stand: all of them, a summary, and what Trivy wrote before version 0.30. */
export const resourceLists = ['Resources', 'Findings', 'Vulnerabilities', 'Misconfigurations']

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
