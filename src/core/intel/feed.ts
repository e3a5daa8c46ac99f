import { hours, type Instant, millisOf } from '../base/instant.ts'

/** Where threat intelligence comes from. `advisories` are records of OSV and of GitHub. */
export const feedNames = ['kev', 'epss', 'advisories', 'nvd'] as const
export type FeedName = (typeof feedNames)[number]

/** A feed as somebody looked into it: what it was, and until when it is known to have been the current one. */
export interface Feed {
  readonly name: FeedName
  /** Its own words: KEV's catalogue version, the model behind EPSS. Absent where it has none. */
  readonly version?: string
  /** The date it gives itself. */
  readonly dated: Instant
  /**
   * The last time it was known to be the current one: when its publisher sent it, or said that nothing has changed. Of a
   * file that was carried in by hand nobody knows more than its own date. Of one that is put together from several
   * archives it is that of the archive that was confirmed longest ago.
   */
  readonly confirmed: Instant
  readonly entries: number
  /** Of the bytes as they came, lower-case hex; of several files, of their sums one behind the other. */
  readonly sha256: string
  /** A URL, or the name of a file; the first of several. */
  readonly from: string
}

/** From when on a feed's age is said, and from when on what it does not list is no longer taken as unlisted. */
const staleAfter = hours(72)
const tooOldAfter = hours(7 * 24)

export type Freshness = 'fresh' | 'stale' | 'too-old'

export function freshnessOf({ confirmed }: Pick<Feed, 'confirmed'>, now: Instant): Freshness {
  const age = millisOf(now) - millisOf(confirmed)
  return age > tooOldAfter ? 'too-old' : age > staleAfter ? 'stale' : 'fresh'
}
