import type { Draft } from '../../../core/base/draft.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import type { FindingKind, Location, Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import type { PurlOf } from '../words/purl.ts'
import { componentOf, fixOf } from './packages.ts'
import { ruleOf } from './product.ts'
import { findingRatings, vulnerabilityRatings } from './ratings.ts'
import type { AsffCode, AsffFinding, AsffVulnerability } from './record.ts'

/** No result where a control passed: the finding itself says that there is nothing. */
export function resultsOf(finding: AsffFinding, purlOf: PurlOf): readonly UnplacedResult[] {
  if (finding.Compliance?.Status === 'PASSED') return []
  const suppression = suppressionOf(finding)
  const vulnerabilities = finding.Vulnerabilities ?? []
  const said =
    vulnerabilities.length === 0
      ? [plainResult(finding)]
      : vulnerabilities.flatMap((one) => vulnerabilityResults(finding, one, purlOf))
  return suppression === undefined ? said : said.map((result) => ({ ...result, suppression }))
}

function plainResult(finding: AsffFinding): UnplacedResult {
  const [headline, ...others] = findingRatings(finding)
  const locations = resourcesOf(finding)
  const rule = ruleOf(finding)
  const vulnerability = namedVulnerability(finding)
  const result: Draft<UnplacedResult> = {
    kind: vulnerability === undefined ? kindOf(finding) : 'vulnerability',
    title: titleOf(finding.Title, finding.Description) ?? rule ?? finding.ProductArn,
    severity: headline.severity,
    ratings: [headline, ...others],
  }
  if (vulnerability !== undefined) result.vulnerability = vulnerability
  else if (rule !== undefined) result.rule = rule
  if (locations.length > 0) result.locations = locations
  return result
}

/** Inspector leaves its list of vulnerabilities empty now and then, and still names the one in the title. */
function namedVulnerability({ Types, Title }: AsffFinding): string | undefined {
  const [id, other] = idsIn(Title ?? '')
  const isPublished = (Types ?? []).some((type) => /\/Vulnerabilities(?:\/CVE)?$/.test(type))
  return isPublished && other === undefined ? id : undefined
}

/** Macie finds credentials that lie in the open; most others find what is set up wrongly, or misused. */
function kindOf({ Types }: AsffFinding): FindingKind {
  const isSecret = (Types ?? []).some((type) => /^Sensitive Data Identifications?\/.*Credentials/i.test(type))
  return isSecret ? 'secret' : 'misconfiguration'
}

function vulnerabilityResults(
  finding: AsffFinding,
  vulnerability: AsffVulnerability,
  purlOf: PurlOf,
): readonly UnplacedResult[] {
  const flaws = vulnerability.CodeVulnerabilities ?? []
  if (flaws.length > 0) return flaws.map((code) => codeResult(finding, code))
  const id = vulnerability.Id || namedVulnerability(finding)
  if (!id) return [plainResult(finding)]
  const [headline, ...others] = findingRatings(finding)
  const published = publishedAt(vulnerability.Vendor?.VendorCreatedAt)
  const said: UnplacedResult = {
    kind: 'vulnerability',
    title: titleOf(finding.Description, finding.Title) ?? id,
    vulnerability: id,
    severity: headline.severity,
    ratings: [headline, ...others, ...vulnerabilityRatings(vulnerability)],
    ...(published !== undefined && { published }),
  }
  const resources = resourcesOf(finding)
  const packages = vulnerability.VulnerablePackages ?? []
  return (packages.length > 0 ? packages : [{}]).map((one) => {
    const component = componentOf(one, finding, purlOf)
    const fix = fixOf(one, vulnerability)
    const locations = [...resources, ...(placeIn({ path: one.FilePath }) ?? [])]
    return {
      ...said,
      ...(component !== undefined && { component }),
      ...(fix !== undefined && { fix }),
      ...(locations.length > 0 && { locations }),
    }
  })
}

/** A flaw in code of one's own, which Inspector found in a function. */
function codeResult(finding: AsffFinding, { Cwes, FilePath }: AsffCode): UnplacedResult {
  const weaknesses = weaknessesOf(Cwes)
  const place = placeIn({ path: FilePath?.FilePath || FilePath?.FileName, line: FilePath?.StartLine }) ?? []
  const locations = [...place, ...resourcesOf(finding)]
  return {
    ...plainResult(finding),
    kind: 'code',
    ...(weaknesses !== undefined && { weaknesses }),
    ...(locations.length > 0 && { locations }),
  }
}

const resourcesOf = ({ Resources }: AsffFinding): readonly Location[] =>
  (Resources ?? []).flatMap(({ Id }) => placeIn({ path: Id }) ?? [])

/** Somebody set it aside in Security Hub, or its product did not find it any more. */
function suppressionOf(finding: AsffFinding): Suppression | undefined {
  const workflow = finding.Workflow?.Status ?? finding.WorkflowState
  const state = workflow === 'SUPPRESSED' || workflow === 'RESOLVED' ? workflow : undefined
  const archived = finding.RecordState === 'ARCHIVED' ? finding.RecordState : undefined
  const word = state ?? archived
  if (word === undefined) return undefined
  const reason = [word.toLowerCase(), titleOf(finding.Note?.Text)].filter((part) => part).join(': ')
  return { by: 'aws-security-hub', reason }
}
