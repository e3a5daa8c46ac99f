import type { Draft } from '../../../core/base/draft.ts'
import { sha256 } from '../../../core/base/hash.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { FindingKind, Suppression } from '../../../core/findings/result.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { confidenceOf } from '../words/confidence-word.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { mayTellSecret } from '../words/may-tell-secret.ts'
import type { PurlOf } from '../words/purl.ts'
import { ratedBy } from '../words/rated.ts'
import { withoutQuoted } from '../words/without-quoted.ts'
import { withoutSecret } from '../words/without-secret.ts'
import { type Ids, idsOf } from './ids.ts'
import { componentOf, placeOf } from './place.ts'
import type { GitlabVulnerability } from './record.ts'
import { fixIn } from './solution.ts'

/** What a record says, once for each CVE that it names; undefined where it says neither what nor which. */
export function resultsOf(
  record: GitlabVulnerability,
  scanType: string,
  purl: PurlOf,
): readonly UnplacedResult[] | undefined {
  const ids = idsOf(record)
  const kind = kindOf(record, record.category ?? scanType)
  const isTelling = kind === 'secret' || mayTellSecret([ids.rule ?? '', record.name ?? ''], ids.weaknesses)
  const title = titleIn(record, isTelling) ?? ids.rule
  if (title === undefined) return undefined
  const said: UnplacedResult = {
    kind,
    title,
    ...ratedIn(record),
    ...partsOf(record, ids, purl),
    ...printOf(record, isTelling),
  }
  const result = isTelling ? withoutSecret(said, [record.raw_source_code_extract]) : said
  if (kind === 'secret') return [result]
  if (ids.cves.length > 1) return eachVulnerability(result, ids.cves)
  return [{ ...result, ...flawOf(ids, kind === 'vulnerability') }]
}

/** A message may quote a secret that was found, and a description show it. */
function titleIn({ name, message, description }: GitlabVulnerability, isTelling: boolean) {
  return isTelling
    ? titleOf(withoutQuoted(name), withoutQuoted(message))
    : titleOf(name, message, description)
}

function kindOf({ location, identifiers }: GitlabVulnerability, scanType: string): FindingKind {
  if (scanType === 'secret_detection' || location?.commit) return 'secret'
  if (location?.dependency) return 'vulnerability'
  // GitLab scans infrastructure with KICS and reports it as static analysis.
  return (identifiers ?? []).some(({ type }) => type === 'kics_id') ? 'misconfiguration' : 'code'
}

/** The published flaw: the one CVE, else the first advisory. Of code that is only a CVE. */
function flawOf({ cves, others }: Ids, isPackage: boolean): Partial<UnplacedResult> {
  const [vulnerability = isPackage ? others[0] : undefined] = cves
  if (vulnerability === undefined) return isPackage ? { kind: 'code' } : {}
  const aliases = equivalentsAmong(vulnerability, [...cves, ...others])
  return { kind: 'vulnerability', vulnerability, ...(aliases !== undefined && { aliases }) }
}

function ratedIn({ severity, cvss_vectors: vectors }: GitlabVulnerability) {
  const rated = ratedBy('gitlab', severity)
  const scored = (vectors ?? []).flatMap(({ vendor, vector }): Rating[] =>
    vector ? [ratingOf({ source: sourceNamed(vendor?.toLowerCase()) ?? 'gitlab', vector })] : [],
  )
  return scored.length === 0 ? rated : { ...rated, ratings: [...(rated.ratings ?? []), ...scored] }
}

function partsOf(record: GitlabVulnerability, ids: Ids, purl: PurlOf): Partial<UnplacedResult> {
  const parts: Draft<Partial<UnplacedResult>> = {}
  const { location } = record
  if (ids.rule !== undefined) parts.rule = ids.rule
  if (ids.weaknesses.length > 0) parts.weaknesses = ids.weaknesses
  const component = location ? componentOf(location, purl) : undefined
  if (component !== undefined) parts.component = component
  const locations = location ? placeOf(location) : undefined
  if (locations !== undefined) parts.locations = locations
  const fix = component === undefined ? undefined : fixIn(record.solution)
  if (fix !== undefined) parts.fix = fix
  const confidence = confidenceOf(
    confidences.get(record.confidence?.toLowerCase() ?? '') ?? record.confidence,
  )
  if (confidence !== undefined) parts.confidence = confidence
  const suppression = suppressionOf(record)
  if (suppression !== undefined) parts.suppression = suppression
  return parts
}

/** Of what an analyzer calls confirmed nobody has seen that it happens. */
const confidences: ReadonlyMap<string, string> = new Map([
  ['confirmed', 'high'],
  ['experimental', 'low'],
])

/** The signatures of GitLab that stay when lines move. Of a secret only their hash is kept. */
function printOf({ tracking }: GitlabVulnerability, isTelling: boolean): Partial<UnplacedResult> {
  const signatures = (tracking?.items ?? []).flatMap((item) => item.signatures ?? [])
  const stable = signatures.find(({ algorithm }) => /^scope_offset|^rule_value$/.test(algorithm ?? ''))
  if (!stable?.algorithm || !stable.value) return {}
  return { fingerprints: { [stable.algorithm]: isTelling ? sha256(stable.value) : stable.value } }
}

function suppressionOf({ flags }: GitlabVulnerability): Suppression | undefined {
  const flag = (flags ?? []).find(({ type }) => type === 'flagged-as-likely-false-positive')
  if (flag === undefined) return undefined
  const reason = titleOf(flag.description) ?? 'likely a false positive'
  return { by: flag.origin || 'GitLab', reason }
}
