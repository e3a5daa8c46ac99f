import type { Draft } from '../../../core/base/draft.ts'
import type { Component } from '../../../core/findings/component.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { dismissalOf, isGone } from '../words/github-alert.ts'
import type { PurlOf } from '../words/purl.ts'
import type { Alert } from './alert.ts'

/** No result where GitHub says that the flaw is gone; undefined where the alert names none. */
export function resultsOf(alert: Alert, purl: PurlOf): readonly UnplacedResult[] | undefined {
  const ids = [...new Set(alert.ids.flatMap((id) => id || []))]
  const [vulnerability, ...others] = ids
  if (vulnerability === undefined) return undefined
  if (isGone(alert.state)) return []
  const ratings = ratingsOf(alert)
  const result: Draft<UnplacedResult> = {
    kind: 'vulnerability',
    title: titleOf(...alert.titles) ?? vulnerability,
    vulnerability,
    severity: ratings[0].severity,
    ratings,
    component: componentOf(alert, purl),
  }
  const aliases = equivalentsAmong(vulnerability, others)
  if (aliases !== undefined) result.aliases = aliases
  const weaknesses = weaknessesOf(alert.weaknesses.map((id) => id ?? ''))
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const locations = placeIn({ path: alert.manifest })
  if (locations !== undefined) result.locations = locations
  const fix = fixedIn([alert.fixed ?? ''])
  if (fix !== undefined) result.fix = fix
  const published = publishedAt(alert.published)
  if (published !== undefined) result.published = published
  const suppression = dismissalOf(alert.state)
  if (suppression !== undefined) result.suppression = suppression
  return [result]
}

/** The word of the advisory, then each score of it once. GitHub writes a score of 0 where it has none. */
function ratingsOf({ severity, scores }: Alert): readonly [Rating, ...Rating[]] {
  const scored = scores.filter(({ vector }) => vector)
  const vectors = new Set<unknown>()
  const distinct = scored.filter(({ vector }) => !vectors.has(vector) && vectors.add(vector))
  return [
    ratingOf({ source: 'ghsa', word: severity }),
    ...distinct.map(({ vector, score }) => ratingOf({ source: 'ghsa', vector, score })),
  ]
}

function componentOf({ package: { ecosystem, name }, required }: Alert, purl: PurlOf): Component {
  const version = /^=\s*(\S+)$/.exec(required?.trim() ?? '')?.[1]
  const named = purl(ecosystem ?? '', name, version ?? '')
  return {
    name,
    ...(version !== undefined && { version }),
    ...(named !== undefined && { purl: named }),
  }
}
