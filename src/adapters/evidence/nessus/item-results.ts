import type { Draft } from '../../../core/base/draft.ts'
import type { Severity } from '../../../core/cvss/severity.ts'
import type { Version } from '../../../core/cvss/version.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { FindingKind, Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { hostPlace } from '../words/host-place.ts'
import { numberIn } from '../words/number-in.ts'
import { dayOf } from './day-of.ts'

type Text = string | null | undefined

/** What a plugin found on a port of a host, in whichever shape it was written. */
export interface NessusItem {
  /** Where it names no published vulnerability. */
  readonly kind: FindingKind
  readonly plugin: string
  readonly name: Text
  readonly host: Text
  readonly port: Text
  readonly protocol: Text
  /** The severity as it counts for whoever scanned, who may have changed it. */
  readonly severity: Text
  /** The plugin's own. */
  readonly riskFactor?: Text
  readonly scores: readonly { readonly version: Version; readonly score: Text; readonly vector: Text }[]
  /** Ids among other text. */
  readonly vulnerabilities: string
  readonly weaknesses: readonly string[]
  readonly published?: Text
  readonly suppression?: Suppression | undefined
}

/** One result for each CVE that a plugin stands for, or one without. */
export function itemResults(item: NessusItem): readonly UnplacedResult[] {
  const result: Draft<UnplacedResult> = {
    kind: item.kind,
    title: titleOf(item.name) ?? `plugin ${item.plugin}`,
    rule: item.plugin,
    ...ratedBy(item),
  }
  const path = hostPlace(item.host ?? '', item.port, item.protocol)
  if (path !== '') result.locations = [{ path }]
  const weaknesses = weaknessesOf(item.weaknesses)
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const published = dayOf(item.published)
  if (published !== undefined) result.published = published
  if (item.suppression !== undefined) result.suppression = item.suppression
  return eachVulnerability(result, idsIn(item.vulnerabilities))
}

const source = 'nessus'

function ratedBy({ severity, riskFactor, scores }: NessusItem): {
  readonly severity: Severity
  readonly ratings: NonNullable<UnplacedResult['ratings']>
} {
  const headline = ratingOf({ source, word: severity })
  const own = riskFactor ? [ratingOf({ source, word: riskFactor })] : []
  const scored = scores.flatMap(({ version, score, vector }) => {
    const stated = numberIn(score)
    // Version 2 is written `CVSS2#AV:N/...`.
    const written = vector?.trim().replace(/^CVSS2#/, '') || undefined
    return stated === undefined && written === undefined
      ? []
      : [ratingOf({ source, vector: written, score: stated, version })]
  })
  const ratings = [headline, ...own.filter((rating) => rating.severity !== headline.severity), ...scored]
  return { severity: headline.severity, ratings }
}
