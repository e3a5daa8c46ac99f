import { HoldpointError } from '../../core/base/errors.ts'
import { addDuration, days, type Instant, latest } from '../../core/base/instant.ts'
import type { Advisory } from '../../core/intel/advisory.ts'
import type { Feed } from '../../core/intel/feed.ts'
import { newerAdvisories, packAdvisories, storedAdvisories } from './advisory-store.ts'
import { confirmFeed, findFeed, lockFile, makeFolder, replaceFeed } from './cache/feed-folder.ts'
import type { PackedFeed, Validators } from './cache/layout.ts'
import { type Wait, withLock } from './cache/lock.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import type { ParsedAdvisories, ParsedFeed } from './parsed-feed.ts'

/** Where a feed came from, and what is known of that. */
export interface Origin {
  /** Of the bytes as they came, lower-case hex. */
  readonly sha256: string
  /** As it may be shown. */
  readonly from: string
  /** When its publisher sent it; of a file that was carried in, nobody knows more than its own date. */
  readonly received?: Instant
  readonly validators?: Validators
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

/** Clocks of publishers are not ours; a date far ahead would keep everything after it out. */
const aheadAtMost = days(1)

/**
 * Puts a feed into the cache, or says that it is there. Throws `feed.older`, `feed.shrunk`, `feed.from-the-future`,
 * `feed.busy`, `file.unwritable`; then what was there stays.
 */
export async function keepFeed(
  parsed: ParsedFeed | ParsedAdvisories,
  origin: Origin,
  keeping: Keeping,
): Promise<Kept> {
  const { folder, wait } = keeping
  makeFolder(folder)
  return withLock(lockFile(folder, parsed.name), wait, () => {
    const there = findFeed(folder, parsed.name)
    try {
      return 'advisories' in parsed
        ? addAdvisories(parsed, origin, there, keeping)
        : takeFeed(parsed, origin, there, keeping)
    } finally {
      there?.close()
    }
  })
}

function takeFeed(
  { name, version, dated, entries, parts }: ParsedFeed,
  origin: Origin,
  there: OpenFeed | undefined,
  keeping: Keeping,
): Kept {
  const { sha256, from, received = dated, validators } = origin
  refuseFuture(dated, keeping.now, from)
  const feed: Feed = {
    name,
    ...(version !== undefined && { version }),
    dated,
    confirmed: received,
    entries,
    sha256,
    from,
  }
  if (there?.feed.sha256 === sha256) return confirm(feed, there, { ...origin, parts }, keeping)
  if (there !== undefined && !keeping.force) refuseBackwards(feed, there.feed)
  return put({ feed, ...(validators && { validators }), parts: parts() }, there, keeping)
}

/** The same bytes again: there is nothing to replace, but perhaps to note. */
function confirm(
  feed: Feed,
  there: OpenFeed,
  { validators, parts }: Origin & Pick<ParsedFeed, 'parts'>,
  { folder }: Keeping,
): Kept {
  const confirmed = latest(feed.confirmed, there.feed.confirmed)
  const isKnown = validators === undefined || JSON.stringify(validators) === JSON.stringify(there.validators)
  if (isKnown) confirmFeed(folder, feed.name, confirmed)
  else replaceFeed(folder, { feed: { ...feed, confirmed }, validators, parts: parts() }, 'nothing')
  return { outcome: 'unchanged', feed: { ...(isKnown ? there.feed : feed), confirmed } }
}

function addAdvisories(
  { name, advisories }: ParsedAdvisories,
  { sha256, from }: Origin,
  there: OpenFeed | undefined,
  keeping: Keeping,
): Kept {
  const known = there === undefined ? [] : storedAdvisories(there).all()
  const { merged, changed } = newerAdvisories(known, advisories)
  const dated = latestOf(merged)
  if (dated === undefined) throw new HoldpointError('feed.empty', {}, { file: from })
  refuseFuture(dated, keeping.now, from)
  if (there !== undefined && !changed) return { outcome: 'unchanged', feed: there.feed }
  const feed: Feed = { name, dated, confirmed: dated, entries: merged.length, sha256, from }
  return put({ feed, parts: packAdvisories(merged) }, there, keeping)
}

function put(packed: PackedFeed, there: OpenFeed | undefined, { folder }: Keeping): Kept {
  // What is damaged is not worth keeping.
  replaceFeed(folder, packed, there === undefined ? 'nothing' : 'previous')
  return { outcome: 'new', feed: packed.feed, ...(there && { before: there.feed }) }
}

function refuseFuture(dated: Instant, now: Instant, file: string): void {
  if (dated > addDuration(now, aheadAtMost))
    throw new HoldpointError('feed.from-the-future', { dated }, { file })
}

function refuseBackwards({ dated, entries, from: file }: Feed, known: Feed): void {
  if (dated < known.dated) throw new HoldpointError('feed.older', { dated, known: known.dated }, { file })
  if (entries < known.entries / 2)
    throw new HoldpointError('feed.shrunk', { entries, known: known.entries }, { file })
}

function latestOf(advisories: readonly Advisory[]): Instant | undefined {
  const [first, ...others] = advisories.flatMap(({ modified, published }) => modified ?? published ?? [])
  return first && others.reduce((a, b) => latest(a, b), first)
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
