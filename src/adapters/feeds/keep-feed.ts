import { HoldpointError } from '../../core/base/errors.ts'
import { type Instant, latest } from '../../core/base/instant.ts'
import { type Feed, isAhead } from '../../core/intel/feed.ts'
import { confirmFeed, findFeed, lockFile, makeFolder, replaceFeed } from './cache/feed-folder.ts'
import { withLock } from './cache/lock.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import { addAdvisories, latestOf } from './keep-advisories.ts'
import { type Keeping, type Kept, type Origin, put, refuseFuture } from './keeping.ts'
import type { Parsed, ParsedFeed } from './parsed-feed.ts'

/**
 * Puts a feed into the cache, or says that it is there. Throws `feed.older`, `feed.shrunk`, `feed.from-the-future`,
 * `feed.busy`, `file.unwritable`; then what was there stays.
 */
export async function keepFeed(parsed: Parsed, origin: Origin, keeping: Keeping): Promise<Kept> {
  const { folder, wait } = keeping
  makeFolder(folder)
  return withLock(lockFile(folder, parsed.name), wait, () => {
    const there = findFeed(folder, parsed.name)
    try {
      return 'records' in parsed
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
  { folder, now }: Keeping,
): Kept {
  const isWrong = isAhead(there.feed.confirmed, now)
  const confirmed = isWrong ? feed.confirmed : latest(feed.confirmed, there.feed.confirmed)
  const isSame = validators === undefined || JSON.stringify(validators) === JSON.stringify(there.validators)
  const isKnown = isSame && !isWrong
  if (isKnown) confirmFeed(folder, feed.name, confirmed)
  else
    replaceFeed(
      folder,
      { feed: { ...feed, confirmed }, ...(validators && { validators }), parts: parts() },
      'nothing',
    )
  return { outcome: 'unchanged', feed: { ...(isKnown ? there.feed : feed), confirmed } }
}

function refuseBackwards({ dated, entries, from: file }: Feed, known: Feed): void {
  if (dated < known.dated) throw new HoldpointError('feed.older', { dated, known: known.dated }, { file })
  if (entries < known.entries / 2)
    throw new HoldpointError('feed.shrunk', { entries, known: known.entries }, { file })
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
