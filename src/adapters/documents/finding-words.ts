import { byCodePoint } from '../../core/base/text.ts'
import type { Finding } from '../../core/findings/finding.ts'
import { type Rating, ratedSeverity } from '../../core/findings/rating.ts'
import type { Location } from '../../core/findings/result.ts'
import type { IntelSource } from '../../core/intel/intel-source.ts'
import { epssSaid, exploitSaid, kevSaid } from '../../core/intel/said.ts'
import { vexSaid } from '../../core/intel/vex/said.ts'
import { type Said, say } from '../../core/language/catalogue.ts'
import type { Judged } from '../../core/policy/judged.ts'
import { lineOf, words } from './line.ts'

/** `CVE-2021-23369 in handlebars 4.7.6`; a flaw of our own by its title and its place. */
export function nameOf(finding: Finding): string {
  const place = placeOf(finding)
  const title = lineOf(finding.title)
  if (finding.vulnerability !== undefined) return publishedName(finding, finding.vulnerability)
  return place === '' || title.includes(place) ? title : words(say('finding.placed', { title, place }))
}

function publishedName({ component, locations }: Finding, vulnerability: string): string {
  return words(
    say('finding.published', {
      id: vulnerability,
      component: component?.name ?? locations[0]?.path ?? '',
      version: component?.version ?? '',
    }),
  )
}

/** Its first place, `src/order-search.js:12`, or the component it is in; empty where its report names neither. */
function placeOf({ locations: [first], component }: Finding): string {
  if (first !== undefined)
    return words(say('finding.place', { ...first, line: first.line ?? 0, logical: '' }))
  return lineOf([component?.name, component?.version].filter((part) => part !== undefined).join(' '))
}

/** Every place in one line, the first in full; empty where its report names none. */
export function placesOf({ locations: [first, ...others] }: Finding): string {
  if (first === undefined) return ''
  return words(say('finding.places', { first: fullPlace(first), more: others.length }))
}

function fullPlace({ path, line = 0, logical = '' }: Location): string {
  return words(say('finding.place', { path, line, logical }))
}

/** The rating that counts, with its source. */
export function ratingOf({ rating }: Finding): string {
  return ratedSeverity(rating) === 'unknown'
    ? words(say('finding.unrated'))
    : words(say('finding.rated', ratedValues(rating)))
}

/** The rating that counts and, where other sources see it otherwise, two of them. */
export function ratingsOf(finding: Finding): string {
  const { rating, ratings } = finding
  const others = ratings
    .filter((other) => other.source !== rating.source && ratedSeverity(other) !== ratedSeverity(rating))
    .filter((other) => ratedSeverity(other) !== 'unknown')
    .slice(0, 2)
  const first = ratingOf(finding)
  return others.length === 0
    ? first
    : words(say('finding.rated-otherwise', { first, others: others.map(ratedValues) }))
}

function ratedValues(rating: Rating) {
  const { score, source } = rating
  return { severity: ratedSeverity(rating), source, ...(score !== undefined && { score }) }
}

/** Whether this release brings it, and for what was there before, since when. */
export function sinceOf({ since, worsened, firstSeen }: Judged): string {
  const known = worsened ? words(say('since.worsened')) : words(say('since.is', { since }))
  return since === 'existing' ? words(say('finding.first-seen', { since: known, at: firstSeen })) : known
}

/** Who confirmed it and when, or how sure its tool is; empty where nobody says. */
export function confirmedOf({ reproduced, confidence }: Finding, by: 'with-name' | 'without-name'): string {
  if (reproduced !== undefined)
    return words(
      say('finding.reproduced', { at: reproduced.at, by: by === 'with-name' ? reproduced.by : '' }),
    )
  return confidence === undefined ? '' : words(say('confidence.is', { confidence }))
}

/** What the world knows of its exploitation, as `shown`. Not applicable is not zero (DESIGN 5, rule 10). */
export function exploitedOf(
  finding: Finding,
  { of, feeds }: IntelSource,
  shown: (said: Said) => Said = (said) => said,
): string {
  if (finding.vulnerability === undefined) return words(say('finding.no-intel', { kind: finding.kind }))
  const { kev, epss, exploits } = of(finding)
  const said = [...exploits.map(exploitSaid), kevSaid(kev, feeds), epssSaid(epss, feeds)].map((each) =>
    words(shown(each)),
  )
  // Where nothing was loaded, or it has no CVE, both say the same but for the feed.
  return [...new Set(said)].join('; ')
}

/** The same as a phrase that stands without a label. */
export function exploitationOf(finding: Finding, intel: IntelSource, shown?: (said: Said) => Said): string {
  const known = exploitedOf(finding, intel, shown)
  return finding.vulnerability === undefined ? known : words(say('finding.exploited', { known }))
}

/** What VEX says of it; empty where it says nothing. */
export function vexOf({ vex }: Judged): string {
  const said = vexSaid(vex)
  return said === undefined ? '' : words(said)
}

/** What published advisories say of it; empty where none were loaded or none has it. */
export function advisoriesOf(finding: Finding, { advised }: IntelSource): string {
  return (advised?.(finding) ?? [])
    .map(({ id, affected, fixes }) => words(say('advisory.says', { id, affected, fixes })))
    .join('; ')
}

/** The tools that found it. */
export function foundBy({ results }: Finding): string {
  const names = [...new Set(results.map(({ tool }) => tool.name))].sort(byCodePoint)
  return lineOf(names.join(', '))
}

/** Which tool set it aside, and what it gives as the reason; empty where none did. */
export function suppressedBy({ suppression }: Finding): string {
  if (suppression === undefined) return ''
  return words(say('finding.suppressed', { by: suppression.by, reason: suppression.reason ?? '' }))
}
