import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'

/** Where each feed is published; OSV has an archive for each ecosystem. */
const published = {
  kev: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  epss: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
  osv: 'https://osv-vulnerabilities.storage.googleapis.com/{ecosystem}/all.zip',
} as const

type FetchedName = keyof typeof published

/** What can be fetched. */
export const fetchedFeeds: readonly FetchedName[] = ['kev', 'epss', 'osv']

/** A feed that comes as a whole, and its address. */
export interface WholeSource {
  readonly name: 'kev' | 'epss'
  readonly url: URL
}

/** An archive of advisories, and its address. */
export interface ArchiveSource {
  readonly ecosystem: string
  readonly url: URL
}

export interface FeedSources {
  readonly feeds: readonly WholeSource[]
  readonly archives: readonly ArchiveSource[]
}

interface Asked {
  /** By name; kev and epss where none is. */
  readonly feeds: readonly string[]
  /** As OSV spells them. */
  readonly ecosystems: readonly string[]
  /** `kev=https://mirror.example/kev.json`, `osv=https://mirror.example/{ecosystem}/all.zip`. */
  readonly from: readonly string[]
}

/**
 * Where to fetch what somebody asks for. Throws `feed.bad-source`, `feed.one-address`, `feed.no-ecosystem`,
 * `feed.bad-ecosystem`, `feed.only-osv`, `usage.bad-choice`.
 */
export function feedSources({ feeds, ecosystems, from }: Asked): FeedSources {
  const addresses = addressesFrom(from)
  const names = (feeds.length === 0 ? ['kev', 'epss'] : feeds).map((name) => parseName(name, 'FEED'))
  const asksForOsv = names.includes('osv')
  if (asksForOsv && ecosystems.length === 0) throw new HoldpointError('feed.no-ecosystem', {})
  if (!asksForOsv && ecosystems.length > 0) throw new HoldpointError('feed.only-osv', {})
  const wholes = [...new Set(names)].flatMap((name) => (name === 'osv' ? [] : [name]))
  return {
    feeds: wholes.map((name) => ({ name, url: parseAddress(name, addresses[name]) })),
    archives: [...new Set(ecosystems)].map((ecosystem) => archiveOf(ecosystem, addresses.osv)),
  }
}

function addressesFrom(texts: readonly string[]): Readonly<Record<FetchedName, string>> {
  const addresses: Record<FetchedName, string> = { ...published }
  for (const given of texts) {
    const equals = given.indexOf('=')
    if (equals < 0) throw new HoldpointError('feed.bad-source', { given })
    const name = parseName(given.slice(0, equals), '--from')
    addresses[name] = given.slice(equals + 1)
    if (name === 'osv' && !addresses.osv.includes(place)) throw new HoldpointError('feed.one-address', {})
    // Wrong ones are said even where their feed is not asked for.
    parseAddress(name, addresses[name].replaceAll(place, 'npm'))
  }
  return addresses
}

function parseAddress(name: FetchedName, address: string): URL {
  const url = URL.parse(address)
  if (url === null) throw new HoldpointError('feed.bad-source', { given: name })
  return url
}

/** Where the name of an ecosystem goes. */
const place = '{ecosystem}'

/** Letters, digits and what real names have between them: `crates.io`, `Ubuntu:22.04:LTS`, `GitHub Actions`. */
const ecosystemName = /^[a-z\d](?:[a-z\d ._:+-]{0,98}[a-z\d])?$/iu

function archiveOf(ecosystem: string, template: string): ArchiveSource {
  if (!ecosystemName.test(ecosystem) || ecosystem.includes('..'))
    throw new HoldpointError('feed.bad-ecosystem', { given: ecosystem })
  return {
    ecosystem,
    url: parseAddress('osv', template.replaceAll(place, encodeURIComponent(ecosystem))),
  }
}

function parseName(given: string, option: string): FetchedName {
  const found = fetchedFeeds.find((name) => name === given)
  if (found !== undefined) return found
  throw new HoldpointError('usage.bad-choice', {
    option,
    given,
    choices: fetchedFeeds,
    nearest: nearest(given, fetchedFeeds),
  })
}
