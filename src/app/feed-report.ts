import type { ErrorCode, HoldpointError } from '../core/base/errors.ts'
import { type Instant, millisOf } from '../core/base/instant.ts'
import { currentUntil, type Feed, type FeedName, type Freshness, freshnessOf } from '../core/intel/feed.ts'
import type { FeedFlip } from '../core/policy/feed-flips.ts'

/** Why a feed could not be had, or cannot be used. */
export interface FeedFailure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint: string
}

/** How an archive stands of which a feed is put together, and what has just become of it. */
export interface SourceLine {
  /** What is in it, as its publisher spells that: `npm`. */
  readonly name: string
  readonly state: Freshness | 'missing'
  readonly confirmed?: Instant
  /** Milliseconds since then. */
  readonly age?: number
  readonly outcome?: 'new' | 'unchanged' | 'failed'
  readonly failure?: FeedFailure
}

/** How a feed stands, and what has just become of it. */
export interface FeedLine {
  readonly name: FeedName
  readonly state: Freshness | 'missing' | 'damaged'
  readonly feed?: Feed
  /** Milliseconds since it is last taken to have been the current one. */
  readonly age?: number
  readonly outcome?: 'new' | 'unchanged' | 'failed'
  /** Entries of what it replaced. */
  readonly entriesBefore?: number
  readonly failure?: FeedFailure
  /** Archives of which it is put together, and those that were asked for; absent where there are none. */
  readonly sources?: readonly SourceLine[]
}

export interface FeedReport {
  readonly at: Instant
  readonly folder: string
  readonly feeds: readonly FeedLine[]
  /** What the new ones change of recorded verdicts; absent where nothing was recorded or nothing is new. */
  readonly flips?: FeedFlips
  /** Why nobody can tell what they change. */
  readonly flipsFailure?: FeedFailure
}

/** What a change of feeds does to recorded verdicts. */
export interface FeedFlips {
  /** Recorded verdicts that are other ones now: of the latest result of each release and environment. */
  readonly flips: readonly FeedFlip[]
  /** Those that feeds of before had changed, and that are as they were recorded again. */
  readonly back: readonly FeedFlip[]
  /** Latest results that were judged by a policy which is not here, so that nobody can tell. */
  readonly unjudged: number
  /** Feeds of which nobody could read what was there before. */
  readonly unread: readonly FeedName[]
}

export function lineOf(name: FeedName, feed: Feed | undefined, now: Instant): FeedLine {
  if (feed === undefined) return { name, state: 'missing' }
  const age = Math.max(0, millisOf(now) - millisOf(currentUntil(feed)))
  return { name, state: freshnessOf(feed, now), feed, age }
}

/** Whether something was asked for that could not be had, and what is here of it is missing, damaged or stale. */
export function isLacking({ feeds }: FeedReport): boolean {
  const lines = feeds.flatMap((line) => [line, ...(line.sources ?? [])])
  return lines.some(({ outcome, state }) => outcome === 'failed' && state !== 'fresh')
}

export function failureIn({ code, message, hint }: HoldpointError): FeedFailure {
  return { code, message, hint }
}
