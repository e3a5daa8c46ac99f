import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import type { Parts } from '../trivy/parts.ts'
import type { TrivyVulnerability } from '../trivy/record.ts'
import { secretResult, vulnerabilityResult } from '../trivy/results.ts'
import { ratedBy } from '../words/rated.ts'
import type {
  OperatorCheck,
  OperatorControl,
  OperatorControlSummary,
  OperatorSecret,
  OperatorVulnerability,
} from './record.ts'
import { type Report, targetOf } from './report.ts'

export function vulnerabilityOf(record: OperatorVulnerability, report: Report, parts: Parts): UnplacedResult {
  const type = record.packageType || (record.class === 'os-pkgs' ? report.osFamily : '')
  return vulnerabilityResult(asTrivyWritesIt(record), targetOf(report, record.target, type), parts)
}

function asTrivyWritesIt(record: OperatorVulnerability): TrivyVulnerability {
  const { vulnerabilityID, resource, score } = record
  // Of a score without a vector the operator kept only the number, which is one of version 3.
  const scored =
    typeof score === 'number' ? { [record.cvsssource || 'trivy']: { V3Score: score } } : undefined
  return {
    VulnerabilityID: vulnerabilityID,
    PkgName: resource,
    PkgPath: record.packagePath,
    PkgIdentifier: { PURL: record.packagePURL },
    InstalledVersion: record.installedVersion,
    FixedVersion: record.fixedVersion,
    Title: record.title,
    Severity: record.severity,
    CVSS: record.cvss ?? scored,
    PublishedDate: record.publishedDate,
  }
}

export function secretOf(record: OperatorSecret, report: Report, parts: Parts): UnplacedResult {
  const { ruleID: RuleID, title: Title, category: Category, severity: Severity } = record
  return secretResult({ RuleID, Title, Category, Severity }, targetOf(report, record.target), parts)
}

/** No result where the check succeeded. One of a control has its severity where it has none of its own. */
export function checkOf(
  record: OperatorCheck,
  report: Report,
  parts: Parts,
  control?: OperatorControl,
): readonly UnplacedResult[] {
  if (record.success === true) return []
  const rule = record.checkID || control?.id || undefined
  const message = record.messages?.find((text) => text !== '')
  const locations = parts.location(targetOf(report, record.target))
  const result: UnplacedResult = {
    kind: 'misconfiguration',
    title: titleOf(record.title, message, control?.name, record.category) ?? rule ?? report.kind,
    ...(rule !== undefined && { rule }),
    ...ratedBy('trivy', record.severity || control?.severity),
    ...(locations !== undefined && { locations }),
  }
  return [result]
}

/** A control of which only the number of failures is known. None where nothing failed, or nothing was looked at. */
export function controlOf(record: OperatorControlSummary): readonly UnplacedResult[] {
  if (record.totalFail === 0 || record.totalFail === null || record.totalFail === undefined) return []
  const title = titleOf(record.name) ?? record.id
  return [{ kind: 'misconfiguration', title, rule: record.id, ...ratedBy('trivy', record.severity) }]
}
