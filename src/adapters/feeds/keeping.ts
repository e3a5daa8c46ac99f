import { HoldpointError } from '../../core/base/errors.ts'
import type { Instant } from '../../core/base/instant.ts'
import { type Feed, type FeedName, isAhead } from '../../core/intel/feed.ts'
import type { Archive, PackedFeed, Validators } from './cache/layout.ts'
import type { Wait } from './cache/lock.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import type { Replacement } from './cache/replace-feeds.ts'

/** Where a feed came from, and what is known of that. */
export interface Origin {
  /** Of the bytes as they came, lower-case hex. */
  readonly sha256: string
  /** As it may be shown. */
  readonly from: string
  /** When its publisher sent it; of a file that was carried in, nobody knows more than its own date. */
  readonly received?: Instant
  readonly validators?: Validators
  /** Those that were asked for just now and are, or still are, in the feed. */
  readonly archives?: readonly AskedArchive[]
}

export interface AskedArchive extends Archive {
  /** It has not changed since it was fetched with these validators. */
  readonly isUnchanged: boolean
}

export interface Keeping {
  readonly folder: string
  readonly now: Instant
  readonly wait: Wait
  /** Also what is older than what is there, or has far fewer entries. */
  readonly force: boolean
}

/** What has become of a feed that came. */
export interface Kept {
  readonly outcome: 'new' | 'unchanged'
  readonly feed: Feed
  /** What it replaced. */
  readonly before?: Feed
}

/** What is to become of a feed that came, and what has to be written for that. */
export interface Decided {
  readonly kept: Kept
  readonly write?: Write
}

export type Write =
  | ({ readonly kind: 'replace' } & Replacement)
  /** Only that it is still the current one. */
  | { readonly kind: 'confirm'; readonly name: FeedName; readonly confirmed: Instant }

/** That a feed takes the place of what is there. */
export function replacing(packed: PackedFeed, there: OpenFeed | undefined): Decided {
  return {
    kept: { outcome: 'new', feed: packed.feed, ...(there && { before: there.feed }) },
    // What is damaged is not worth keeping.
    write: { kind: 'replace', packed, keep: there === undefined ? 'nothing' : 'previous' },
  }
}

/** That a feed is still the current one, and nothing else is new. */
export function confirming(feed: Feed): Decided {
  const { name, confirmed } = feed
  return { kept: { outcome: 'unchanged', feed }, write: { kind: 'confirm', name, confirmed } }
}

/** That what is known of a feed is new, and nothing in it. */
export function rewriting(packed: PackedFeed): Decided {
  return {
    kept: { outcome: 'unchanged', feed: packed.feed },
    write: { kind: 'replace', packed, keep: 'nothing' },
  }
}

/** Throws `feed.from-the-future`: a date far ahead would keep everything after it out. */
export function refuseFuture(dated: Instant, now: Instant, file: string): void {
  if (isAhead(dated, now)) throw new HoldpointError('feed.from-the-future', { dated }, { file })
}
