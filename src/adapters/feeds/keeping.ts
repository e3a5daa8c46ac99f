import { HoldpointError } from '../../core/base/errors.ts'
import type { Instant } from '../../core/base/instant.ts'
import { type Feed, isAhead } from '../../core/intel/feed.ts'
import { replaceFeed } from './cache/feed-folder.ts'
import type { Archive, PackedFeed, Validators } from './cache/layout.ts'
import type { Wait } from './cache/lock.ts'
import type { OpenFeed } from './cache/open-feed.ts'

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

/** Puts a feed in place of what is there. To be called under the lock. */
export function put(packed: PackedFeed, there: OpenFeed | undefined, { folder }: Keeping): Kept {
  // What is damaged is not worth keeping.
  replaceFeed(folder, packed, there === undefined ? 'nothing' : 'previous')
  return { outcome: 'new', feed: packed.feed, ...(there && { before: there.feed }) }
}

/** Throws `feed.from-the-future`: a date far ahead would keep everything after it out. */
export function refuseFuture(dated: Instant, now: Instant, file: string): void {
  if (isAhead(dated, now)) throw new HoldpointError('feed.from-the-future', { dated }, { file })
}
