import { addDuration, days, earliest, hours, type Instant, latest, millisOf } from '../base/instant.ts'

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

/** What a feed's age goes by. */
export type Dates = Pick<Feed, 'name' | 'dated' | 'confirmed'>

/** From when on a feed's age is said, and from when on what it does not list is no longer taken as unlisted. */
const staleAfter = hours(72)
const tooOldAfter = days(7)

/** CISA adds to KEV every week or two, so nobody's word makes an edition current for longer. */
const kevAtMost = days(30)

/** Clocks differ; what is dated further ahead than this is wrong. */
const aheadAtMost = days(1)

export type Freshness = 'fresh' | 'stale' | 'too-old'

/**
 * Until when a feed is taken to have been the current one; its age counts from then. A mirror confirms whatever it
 * holds, so a confirmation reaches no further than how often the feed is published: EPSS, which comes daily, counts
 * from its own date, KEV from its confirmation and at most 30 days beyond its own date, others from their confirmation.
 * Never later than `confirmed`.
 */
export function currentUntil({ name, dated, confirmed }: Dates): Instant {
  if (name === 'epss') return earliest(dated, confirmed)
  const isOverdue = name === 'kev' && millisOf(confirmed) - millisOf(dated) > kevAtMost
  return isOverdue ? addDuration(dated, kevAtMost) : confirmed
}

/** Fresh up to 72 hours, stale up to 7 days, then too old; too old is also what is more than a day ahead of `now`. */
export function freshnessOf(feed: Dates, now: Instant): Freshness {
  if (isAhead(latest(feed.dated, feed.confirmed), now)) return 'too-old'
  const age = millisOf(now) - millisOf(currentUntil(feed))
  return age > tooOldAfter ? 'too-old' : age > staleAfter ? 'stale' : 'fresh'
}

/** Whether a time is further ahead of now than clocks differ: by more than a day. */
export function isAhead(at: Instant, now: Instant): boolean {
  return millisOf(at) - millisOf(now) > aheadAtMost
}
