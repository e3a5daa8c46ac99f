import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'

/** Where each feed is published. */
const published = {
  kev: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  epss: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
} as const

/** A feed that is fetched as a whole. */
export type FetchedFeed = keyof typeof published

export const fetchedFeeds: readonly FetchedFeed[] = ['kev', 'epss']

export type FeedSources = Readonly<Record<FetchedFeed, URL>>

/** Reads `kev=https://mirror.example/kev.json`, the published address for the others. Throws `feed.bad-source`, `usage.*`. */
export function parseSources(texts: readonly string[]): FeedSources {
  const sources = { kev: new URL(published.kev), epss: new URL(published.epss) }
  for (const given of texts) {
    const equals = given.indexOf('=')
    const url = equals < 0 ? null : URL.parse(given.slice(equals + 1))
    if (url === null)
      throw new HoldpointError('feed.bad-source', { given: given.slice(0, Math.max(0, equals)) || given })
    sources[parseFetched(given.slice(0, equals), '--from')] = url
  }
  return sources
}

/** Throws `usage.bad-choice`. */
export function parseFetched(given: string, option: string): FetchedFeed {
  const found = fetchedFeeds.find((name) => name === given)
  if (found !== undefined) return found
  throw new HoldpointError('usage.bad-choice', {
    option,
    given,
    choices: fetchedFeeds,
    nearest: nearest(given, fetchedFeeds),
  })
}
