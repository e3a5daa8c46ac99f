/** The list of which a report of each kind consists, by the path of its member. */
const lists: ReadonlyMap<string, string> = new Map([
  ['VulnerabilityReport', 'report.vulnerabilities'],
  ['ConfigAuditReport', 'report.checks'],
  ['RbacAssessmentReport', 'report.checks'],
  ['InfraAssessmentReport', 'report.checks'],
  ['ExposedSecretReport', 'report.secrets'],
  ['SbomReport', 'report.components.components'],
])

/** Where the records of a report of this kind stand: one of these, each as a dotted path; none of an unknown kind. */
export function listsOf(kind: string): readonly string[] {
  if (kind === 'ClusterComplianceReport')
    return ['status.detailReport.results', 'status.summaryReport.controlCheck']
  // Of one namespace, of the whole cluster, of a node or of an image: they are the same.
  const list = lists.get(kind.replace(/^(?:Cluster|Node|Image)/, ''))
  return list === undefined ? [] : [list]
}

/** A list of reports, as `kubectl get` writes it: `List`, `VulnerabilityReportList`. */
export const isListKind = (kind: string): boolean =>
  kind === 'List' || listsOf(kind.replace(/List$/, '')).length > 0
