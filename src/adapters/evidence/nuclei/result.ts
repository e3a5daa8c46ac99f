import type { Draft } from '../../../core/base/draft.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { VulnerabilityId } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { idsIn } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { numberIn } from '../words/number-in.ts'
import { webPlace } from '../words/web-place.ts'
import { kindOf } from './kind.ts'
import type { NucleiInfo, NucleiResult } from './record.ts'

/** The template that a record is about; newer versions write it with a hyphen. */
export const templateOf = (record: NucleiResult): string | undefined =>
  record['template-id'] || record.templateID || undefined

/** One result for each published vulnerability that the template is about, or one without. */
export function resultsOf(record: NucleiResult, template: string): readonly UnplacedResult[] {
  const info = record.info ?? {}
  const matcher = record['matcher-name'] || record.matcher_name
  const name = titleOf(info.name, template) ?? template
  const rating = ratingIn(info)
  const result: Draft<UnplacedResult> = {
    kind: kindOf(listed(info.tags)),
    title: matcher ? `${name} (${matcher})` : name,
    // As Nuclei itself shows it: one template may find several things in one place.
    rule: matcher ? `${template}:${matcher}` : template,
    severity: rating.severity,
    ratings: [rating],
  }
  const weaknesses = weaknessesOf(listed(info.classification?.['cwe-id']))
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const place = record['matched-at'] || record.matched || record.host || record.url
  if (place) result.locations = [{ path: webPlace(place) }]
  return eachVulnerability(result, publishedIn(info, template))
}

function publishedIn({ classification }: NucleiInfo, template: string): readonly VulnerabilityId[] {
  const stated = listed(classification?.['cve-id']).flatMap(idsIn)
  return (stated.length > 0 ? stated : idsIn(template)).map((id) => id.toUpperCase())
}

/** The word counts; the vector and score of the template stand beside it. */
function ratingIn({ severity, classification }: NucleiInfo) {
  const vector = classification?.['cvss-metrics']
  return ratingOf({
    source: 'nuclei',
    word: severity,
    vector,
    score: numberIn(classification?.['cvss-score']),
  })
}

function listed(words: string | readonly string[] | null | undefined): readonly string[] {
  if (typeof words === 'string') return words.split(',').map((word) => word.trim())
  return words ?? []
}
