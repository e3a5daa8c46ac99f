import type { Draft } from '../../../core/base/draft.ts'
import type { Component } from '../../../core/findings/component.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { Fix } from '../../../core/findings/result.ts'
import { severityOfWord } from '../../../core/findings/severity-word.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { numberIn } from '../words/number-in.ts'
import type { PurlOf } from '../words/purl.ts'
import type { CheckovCheck, CheckovPackageDetails } from './record.ts'

/** What a check says of a package of others: a published vulnerability in it, or its license. */
export function packageResult(
  record: CheckovCheck,
  details: CheckovPackageDetails,
  purlOf: PurlOf,
): UnplacedResult {
  const component = componentOf(details, purlOf)
  const about = { ...(component !== undefined && { component }) }
  const word = details.severity || record.severity
  const rating = ratingOf({ source: 'checkov', word, score: numberIn(details.cvss), vector: details.vector })
  const rated = { severity: severityOfWord(word ?? '').severity, ratings: [rating] }
  if (!details.id) {
    const names = [details.license, details.policy].filter((name) => name).join(', ')
    const title = titleOf(names, record.check_name) ?? record.check_id
    return { kind: 'license', title, rule: record.check_id, ...rated, ...about }
  }
  const result: Draft<UnplacedResult> = {
    kind: 'vulnerability',
    title: titleOf(details.description) ?? details.id,
    vulnerability: details.id,
    ...rated,
    ...about,
  }
  const fix = fixOf(details)
  if (fix !== undefined) result.fix = fix
  const published = publishedAt(details.published_date)
  if (published !== undefined) result.published = published
  return result
}

/** Names of Prisma Cloud, which knows the packages for Checkov. */
const ecosystems: ReadonlyMap<string, string> = new Map([
  ['python', 'pypi'],
  ['nodejs', 'npm'],
  ['java', 'maven'],
  ['dotnet', 'nuget'],
  ['php', 'composer'],
  ['ruby', 'gem'],
])

function componentOf(details: CheckovPackageDetails, purlOf: PurlOf): Component | undefined {
  const { package_name: written, package_version: version, package_type: type } = details
  if (!written) return undefined
  const ecosystem = ecosystems.get(type?.toLowerCase() ?? '') ?? type ?? ''
  // Its names of Java packages have a low line between group and artifact.
  const name = ecosystem === 'maven' && !written.includes(':') ? written.replace('_', ':') : written
  const purl = purlOf(ecosystem, name, version ?? '')
  return { name: written, ...(version && { version }), ...(purl !== undefined && { purl }) }
}

/** `fixed in 2.8.1, 2.7.5`, or the lowest of them by itself; `N/A` where there is none. */
function fixOf(details: CheckovPackageDetails): Fix | undefined {
  const { status, fix_version, lowest_fixed_version: lowest } = details
  const listed = [status, fix_version].flatMap(
    (text) => /^fixed in (.*)$/is.exec(text ?? '')?.[1]?.split(',') ?? [],
  )
  const single = [lowest, fix_version].filter((version) => version && /^v?\d\S*$/i.test(version))
  const fixed = fixedIn(listed.length > 0 ? listed : single.flatMap((version) => version ?? []))
  if (fixed !== undefined) return fixed
  return status?.toLowerCase() === 'open' || lowest === 'N/A' ? { state: 'none' } : undefined
}
