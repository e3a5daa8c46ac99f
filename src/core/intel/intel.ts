import type { EpssScore } from './epss-score.ts'
import type { ExploitFact } from './exploit-fact.ts'
import type { Feed, FeedName } from './feed.ts'
import type { KevEntry } from './kev-entry.ts'

/** Why nobody can tell what a feed says. `no-cve`: feeds go by CVE, and no name known here is one. */
export const unknownWhys = ['no-feed', 'damaged', 'too-old', 'no-cve'] as const
export type UnknownWhy = (typeof unknownWhys)[number]

/** What came of looking a flaw up. Not applicable is not absent, and neither is zero (DESIGN 5, rule 10). */
export type Lookup<T> =
  | { readonly kind: 'known'; readonly value: T }
  /** The feed was looked into and does not have it. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: UnknownWhy }
  /** It has no CVE, as a flaw of our own has none: no feed can have it. */
  | { readonly kind: 'not-applicable' }

/** What the world says of one flaw. */
export interface Intel {
  readonly kev: Lookup<KevEntry>
  readonly epss: Lookup<EpssScore>
  /** That it can be or is exploited, by whoever says so besides KEV. */
  readonly exploits: readonly ExploitFact[]
}

/** The feeds that were looked into. */
export type Feeds = Readonly<Partial<Record<FeedName, Feed>>>

/** Of a flaw of our own. */
export const notApplicable: Intel = {
  kev: { kind: 'not-applicable' },
  epss: { kind: 'not-applicable' },
  exploits: [],
}
