import { type Instant, latest } from '../../core/base/instant.ts'
import { byCodePoint } from '../../core/base/text.ts'
import { type Feed, isAhead } from '../../core/intel/feed.ts'
import { findFeed, lockFile, makeFolder } from './cache/feed-folder.ts'
import { withLock } from './cache/lock.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import { confirmFeed, replaceFeeds } from './cache/replace-feeds.ts'
import { addAdvisories, latestOf } from './keep-advisories.ts'
import {
  confirming,
  type Decided,
  type Keeping,
  type Kept,
  type Origin,
  refuseFuture,
  replacing,
  rewriting,
  type Write,
} from './keeping.ts'
import type { Parsed, ParsedFeed } from './parsed-feed.ts'
import { refuseLoss } from './refuse-loss.ts'

/** A feed that was read, and where it came from. */
export interface Coming {
  readonly parsed: Parsed
  readonly origin: Origin
}

/** One feed alone, as `keepFeeds` does. */
export async function keepFeed(parsed: Parsed, origin: Origin, keeping: Keeping): Promise<Kept> {
  const { folder, wait } = keeping
  makeFolder(folder)
  return withLock(lockFile(folder, parsed.name), wait, () => {
    const { kept, write } = decide({ parsed, origin }, keeping)
    carryOut(folder, write === undefined ? [] : [write])
    return kept
  })
}

/**
 * Puts feeds of different names into the cache, or says that they are there: all of them, or none where one is refused.
 * Throws `feed.older`, `feed.shrunk`, `feed.too-few`, `feed.from-the-future`, `feed.busy`, `file.unwritable`.
 */
export async function keepFeeds(coming: readonly Coming[], keeping: Keeping): Promise<readonly Kept[]> {
  const { folder, wait } = keeping
  makeFolder(folder)
  // In one order, so that two processes never wait for each other.
  const locks = coming.map(({ parsed }) => lockFile(folder, parsed.name)).toSorted(byCodePoint)
  return withLocks(locks, wait, () => {
    const decided = coming.map((each) => decide(each, keeping))
    carryOut(
      folder,
      decided.flatMap(({ write }) => write ?? []),
    )
    return decided.map(({ kept }) => kept)
  })
}

function withLocks<T>(files: readonly string[], wait: Keeping['wait'], work: () => T): Promise<T> {
  const [first, ...others] = files
  if (first === undefined) return Promise.resolve(work())
  return withLock(first, wait, () => (others.length === 0 ? work() : withLocks(others, wait, work)))
}

function decide({ parsed, origin }: Coming, keeping: Keeping): Decided {
  const there = findFeed(keeping.folder, parsed.name)
  try {
    return 'records' in parsed
      ? addAdvisories(parsed, origin, there, keeping)
      : takeFeed(parsed, origin, there, keeping)
  } finally {
    there?.close()
  }
}

function carryOut(folder: string, writes: readonly Write[]): void {
  const replacements = writes.filter((write) => write.kind === 'replace')
  if (replacements.length > 0) replaceFeeds(folder, replacements)
  for (const write of writes) if (write.kind === 'confirm') confirmFeed(folder, write.name, write.confirmed)
}

function takeFeed(
  { name, version, dated, entries, parts }: ParsedFeed,
  origin: Origin,
  there: OpenFeed | undefined,
  { now, force }: Keeping,
): Decided {
  const { sha256, from, received = dated, validators } = origin
  refuseFuture(dated, now, from)
  const feed = {
    name,
    ...(version !== undefined && { version }),
    dated,
    confirmed: received,
    entries,
    sha256,
    from,
  }
  if (there?.feed.sha256 === sha256) return confirm(feed, there, { ...origin, parts }, now)
  if (!force) refuseLoss(feed, there?.feed)
  return replacing({ feed, ...(validators && { validators }), parts: parts() }, there)
}

/** The same bytes again: there is nothing to replace, but perhaps to note. */
function confirm(
  feed: Feed,
  there: OpenFeed,
  { validators, parts }: Origin & Pick<ParsedFeed, 'parts'>,
  now: Instant,
): Decided {
  const isWrong = isAhead(there.feed.confirmed, now)
  const confirmed = isWrong ? feed.confirmed : latest(feed.confirmed, there.feed.confirmed)
  const isSame = validators === undefined || JSON.stringify(validators) === JSON.stringify(there.validators)
  return isSame && !isWrong
    ? confirming({ ...there.feed, confirmed })
    : rewriting({ feed: { ...feed, confirmed }, ...(validators && { validators }), parts: parts() })
}

/**
 * Notes that the publisher says that nothing has changed. Undefined where what is there is no longer what it was asked
 * about: then somebody else has put something newer there.
 */
export async function stillCurrent(
  asked: Feed,
  at: Instant,
  { folder, wait }: Pick<Keeping, 'folder' | 'wait'>,
): Promise<Feed | undefined> {
  return withLock(lockFile(folder, asked.name), wait, () => {
    const there = findFeed(folder, asked.name)
    there?.close()
    if (there?.feed.sha256 !== asked.sha256) return there?.feed
    const confirmed = latest(at, there.feed.confirmed)
    confirmFeed(folder, asked.name, confirmed)
    return { ...there.feed, confirmed }
  })
}

/** Throws `feed.from-the-future` as keeping would, before anything is kept. */
export function refuseFutureIn(parsed: Parsed, now: Instant, file: string): void {
  const dated = 'records' in parsed ? latestOf(parsed.records) : parsed.dated
  if (dated !== undefined) refuseFuture(dated, now, file)
}
