import type { Instant } from '../base/instant.ts'
import { canonicalId } from '../findings/aliases.ts'
import type { Finding } from '../findings/finding.ts'
import type { VulnerabilityId } from '../findings/result.ts'
import { isCve } from '../findings/vulnerability-id.ts'
import type { Advised } from './completed.ts'
import type { EpssScore } from './epss-score.ts'
import type { ExploitFact } from './exploit-fact.ts'
import { type Feed, type FeedName, feedNames, freshnessOf } from './feed.ts'
import { type Feeds, type Intel, type Lookup, notApplicable, type UnknownWhy } from './intel.ts'
import type { KevEntry } from './kev-entry.ts'
import { type Knowledge, noKnowledge } from './knowledge.ts'
import type { VexStanding } from './vex/vex-standing.ts'

/** The names that a finding is looked up by. */
export type Named = Pick<Finding, 'vulnerability' | 'aliases'>

/** Gives what is known of a finding, as of one time. The same flaw gets the same object. */
export interface IntelSource {
  readonly feeds: Feeds
  /** Feeds that are there and cannot be read; more may turn out to be as they are looked into. */
  readonly damaged: ReadonlySet<FeedName>
  readonly of: (named: Named) => Intel
  /** What VEX says of it; undefined where the evidence has no VEX, so that nobody need ask a million times. */
  readonly vex: ((finding: Finding) => VexStanding) | undefined
  /** What published advisories say of it; undefined where none were loaded. */
  readonly advised: ((finding: Finding) => readonly Advised[]) | undefined
}

/** What is told of vulnerabilities besides feeds that go by CVE. */
export interface Told extends Pick<IntelSource, 'vex' | 'advised'> {
  readonly exploits: readonly ExploitFact[]
}

/** Looks into feeds, and into what the evidence tells. Every look into a feed that is damaged is unknown. */
export function intelSource(
  knowledge: Knowledge,
  now: Instant,
  { exploits = [], vex, advised }: Partial<Told> = {},
): IntelSource {
  const { damaged } = knowledge
  // What is dated in the future is not known yet.
  const past = exploits.filter(({ at }) => at <= now)
  const facts = Map.groupBy(past, ({ vulnerability }) => canonicalId(vulnerability))
  const feeds = feedsOf(knowledge)
  const isEmpty = facts.size + damaged.size + Object.keys(feeds).length === 0
  const of = isEmpty ? nothingLoaded : lookingInto(knowledge, feeds, facts, now)
  return { feeds, damaged, vex, advised, of }
}

function lookingInto(
  knowledge: Knowledge,
  feeds: Feeds,
  facts: ReadonlyMap<string, readonly ExploitFact[]>,
  now: Instant,
): IntelSource['of'] {
  const { damaged } = knowledge
  const known = new Map<string, Intel>()
  return ({ vulnerability, aliases }) => {
    if (vulnerability === undefined) return notApplicable
    const key = aliases.length === 0 ? vulnerability : [vulnerability, ...aliases].join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const names = everyName([vulnerability, ...aliases], knowledge)
    const looked = lookedUp(names, knowledge, feeds, now)
    const told = {
      kev: damaged.has('kev') ? unknownBecause('damaged') : looked.kev,
      epss: damaged.has('epss') ? unknownBecause('damaged') : looked.epss,
      exploits: names.flatMap((name) => facts.get(name) ?? []),
    }
    known.set(key, told)
    return told
  }
}

/** Without a feed or a fact a million findings share two answers. */
function nothingLoaded({ vulnerability, aliases }: Named): Intel {
  if (vulnerability === undefined) return notApplicable
  return [vulnerability, ...aliases].some((id) => isCve(canonicalId(id))) ? unloaded : unnamed
}

/** Where nothing was loaded and nobody tells. */
export function noIntel(now: Instant): IntelSource {
  return intelSource(noKnowledge, now)
}

function feedsOf(knowledge: Knowledge): Feeds {
  const loaded = feedNames.map((name) => [name, knowledge.feed(name)] as const)
  return Object.fromEntries(loaded.filter(([, feed]) => feed !== undefined))
}

/** Its names, and those that advisories give it besides. */
function everyName(ids: readonly VulnerabilityId[], knowledge: Knowledge): readonly VulnerabilityId[] {
  const given = ids.map(canonicalId)
  const published = given.flatMap((id) =>
    knowledge.advisories(id).flatMap(({ id, aliases }) => [id, ...aliases].map(canonicalId)),
  )
  return published.length === 0 ? given : [...new Set([...given, ...published])]
}

function lookedUp(
  names: readonly VulnerabilityId[],
  knowledge: Knowledge,
  { kev, epss, advisories }: Feeds,
  now: Instant,
): Pick<Intel, 'kev' | 'epss'> {
  const cves = names.filter(isCve)
  if (cves.length > 0)
    return { kev: kevOf(cves, knowledge, kev, now), epss: epssOf(cves, knowledge, epss, now) }
  // An advisory of today that names no CVE settles that there is none; without one nobody can tell.
  const isCurrent = advisories !== undefined && freshnessOf(advisories, now) !== 'too-old'
  const settled =
    isCurrent &&
    names.some((name) => knowledge.advisories(name).some(({ withdrawn }) => withdrawn === undefined))
  const none = settled ? ({ kind: 'not-applicable' } as const) : unknownBecause('no-cve')
  return { kev: none, epss: none }
}

/** What an old catalogue lists is still listed; only what it does not list may have been added since. */
function kevOf(
  cves: readonly string[],
  { kev }: Knowledge,
  feed: Feed | undefined,
  now: Instant,
): Lookup<KevEntry> {
  if (feed === undefined) return unknownBecause('no-feed')
  const listed = cves.map(kev).find((entry) => entry !== undefined)
  if (listed !== undefined) return { kind: 'known', value: listed }
  return freshnessOf(feed, now) === 'too-old' ? unknownBecause('too-old') : { kind: 'absent' }
}

/** Of several CVEs the one that is likeliest to be exploited counts. */
function epssOf(
  cves: readonly string[],
  { epss }: Knowledge,
  feed: Feed | undefined,
  now: Instant,
): Lookup<EpssScore> {
  if (feed === undefined) return unknownBecause('no-feed')
  if (freshnessOf(feed, now) === 'too-old') return unknownBecause('too-old')
  const [likeliest] = cves
    .map(epss)
    .filter((score) => score !== undefined)
    .sort((a, b) => b.score - a.score)
  return likeliest === undefined ? { kind: 'absent' } : { kind: 'known', value: likeliest }
}

const unloaded: Intel = { kev: unknownBecause('no-feed'), epss: unknownBecause('no-feed'), exploits: [] }
const unnamed: Intel = { kev: unknownBecause('no-cve'), epss: unknownBecause('no-cve'), exploits: [] }

function unknownBecause(why: UnknownWhy) {
  return { kind: 'unknown', why } as const
}
