import type { Draft } from '../../../core/base/draft.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import type { Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { placeIn } from '../words/file-place.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { PurlOf } from '../words/purl.ts'
import { ratedBy } from '../words/rated.ts'
import type { SemgrepVuln } from './record.ts'

/** One result for each CVE that the advisory is about; without any, the advisory itself is the flaw. */
export function vulnResults(record: SemgrepVuln, purl: PurlOf): readonly UnplacedResult[] {
  const { advisory, matchedDependency, closestSafeDependency, dependencyFileLocation } = record
  const { name, versionSpecifier: version } = matchedDependency
  const named = purl(advisory.ecosystem ?? '', name, version ?? '')
  const result: Draft<UnplacedResult> = {
    kind: 'vulnerability',
    title: titleOf(record.title, advisory.title) ?? advisory.ruleId,
    rule: advisory.ruleId,
    vulnerability: advisory.ruleId,
    ...ratedBy('semgrep', advisory.severity),
    component: { name, ...(version && { version }), ...(named !== undefined && { purl: named }) },
  }
  const weaknesses = weaknessesOf(advisory.references?.cweIds)
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const locations = placeIn({ path: dependencyFileLocation?.path, line: dependencyFileLocation?.startLine })
  if (locations !== undefined) result.locations = locations
  const isSame = !closestSafeDependency?.name || closestSafeDependency.name === name
  const fix = fixedIn(isSame ? [closestSafeDependency?.versionSpecifier ?? ''] : [])
  if (fix !== undefined) result.fix = fix
  const published = publishedAt(advisory.announcedAt)
  if (published !== undefined) result.published = published
  const suppression = suppressionOf(record)
  if (suppression !== undefined) result.suppression = suppression
  return eachVulnerability(result, advisory.references?.cveIds ?? [])
}

const dismissals: ReadonlySet<string> = new Set(['DISMISSED', 'IGNORED', 'CLOSED', 'FIXED', 'REMOVED'])

/** What somebody triaged away, and for what reason where that is known. */
function suppressionOf({ triage }: SemgrepVuln): Suppression | undefined {
  const { status, dismissReason } = triage ?? {}
  if (!status || !dismissals.has(status)) return undefined
  const reason = dismissReason && dismissReason !== 'UNKNOWN_REASON' ? dismissReason : status
  return { by: 'Semgrep', reason }
}
