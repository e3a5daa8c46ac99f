import type { AlertState } from '../words/github-alert.ts'
import type { QueriedAlert, RestAlert } from './record.ts'

type Text = string | null | undefined

/** An alert in one shape, whichever of GitHub's interfaces it came by. */
export interface Alert {
  readonly state: AlertState
  readonly ids: readonly Text[]
  readonly titles: readonly Text[]
  readonly severity: Text
  readonly scores: readonly { readonly vector: Text; readonly score: number | null | undefined }[]
  readonly weaknesses: readonly Text[]
  readonly published: Text
  readonly package: { readonly ecosystem?: Text; readonly name: string }
  /** What the manifest asks for, `= 5.3.29` where it is one version. */
  readonly required?: Text
  readonly fixed: Text
  readonly manifest: Text
}

const valuesOf = (identifiers: readonly { readonly value?: Text }[] | null | undefined) =>
  (identifiers ?? []).map(({ value }) => value)

export function restAlert(alert: RestAlert): Alert {
  const { security_advisory: advisory, security_vulnerability: flaw } = alert
  const scores = [advisory.cvss_severities?.cvss_v4, advisory.cvss_severities?.cvss_v3, advisory.cvss]
  return {
    state: { state: alert.state, reason: alert.dismissed_reason, comment: alert.dismissed_comment },
    ids: [advisory.ghsa_id, advisory.cve_id, ...valuesOf(advisory.identifiers)],
    titles: [advisory.summary, advisory.description],
    severity: flaw.severity ?? advisory.severity,
    scores: scores.flatMap((one) => (one ? [{ vector: one.vector_string, score: one.score }] : [])),
    weaknesses: (advisory.cwes ?? []).map(({ cwe_id }) => cwe_id),
    published: advisory.published_at,
    package: flaw.package,
    fixed: flaw.first_patched_version?.identifier,
    manifest: alert.dependency?.manifest_path,
  }
}

export function fromQuery(alert: QueriedAlert): Alert {
  const { securityVulnerability: flaw, securityAdvisory: outer } = alert
  const { advisory } = flaw
  const scores = [advisory.cvssSeverities?.cvssV4, advisory.cvssSeverities?.cvssV3, advisory.cvss]
  return {
    state: { state: alert.state, reason: alert.dismissReason, comment: alert.dismissComment },
    ids: [advisory.ghsaId, outer?.ghsaId, ...valuesOf(advisory.identifiers)],
    titles: [advisory.summary, advisory.description],
    severity: flaw.severity ?? advisory.severity,
    scores: scores.flatMap((one) => (one ? [{ vector: one.vectorString, score: one.score }] : [])),
    weaknesses: (advisory.cwes?.nodes ?? []).map(({ cweId }) => cweId),
    published: advisory.publishedAt ?? outer?.publishedAt,
    package: flaw.package,
    required: alert.vulnerableRequirements,
    fixed: flaw.firstPatchedVersion?.identifier,
    manifest: alert.vulnerableManifestPath || alert.vulnerableManifestFilename,
  }
}
