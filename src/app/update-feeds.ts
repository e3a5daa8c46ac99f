import { findFeed } from '../adapters/feeds/cache/feed-folder.ts'
import { parseFeeds } from '../adapters/feeds/feed-kinds.ts'
import { guardOf } from '../adapters/feeds/fetch/guard.ts'
import { keepFeed, stillCurrent } from '../adapters/feeds/keep-feed.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { limits } from '../core/base/limits.ts'
import { type Feed, isAhead } from '../core/intel/feed.ts'
import { type FeedLine, type FeedReport, failureIn, lineOf } from './feed-report.ts'
import type { WholeSource } from './feed-sources.ts'
import { statusOf } from './feeds-status.ts'
import { feedNamed, fetchFeed, type UpdateRequest, type UpdateSurroundings } from './fetch-feed.ts'
import { updateAdvisories } from './update-advisories.ts'

/**
 * Fetches feeds that have changed, all at once. One that cannot be had keeps none of the others from coming, and what
 * was there stays. Throws only for what is wrong with the request: an address that may not be asked.
 */
export async function updateFeeds(
  request: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<FeedReport> {
  const { sources, folder, allowPrivate } = request
  for (const { url } of [...sources.feeds, ...sources.archives]) guardOf(url, allowPrivate)
  const lines = await Promise.all([
    ...sources.feeds.map((source) => update(source, request, surroundings)),
    ...(sources.archives.length === 0 ? [] : [updateAdvisories(request, surroundings)]),
  ])
  return { at: surroundings.clock.now(), folder, feeds: lines }
}

async function update(
  source: WholeSource,
  request: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<FeedLine> {
  const { name } = source
  try {
    const { outcome, feed, before } = await fetched(source, request, surroundings)
    const entriesBefore = before?.entries
    const line = lineOf(name, feed, surroundings.clock.now())
    return { ...line, outcome, ...(entriesBefore !== undefined && { entriesBefore }) }
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    const line = statusOf(request.folder, name, surroundings.clock.now())
    return { ...line, outcome: 'failed', failure: failureIn(error) }
  }
}

interface Fetched {
  readonly outcome: 'new' | 'unchanged'
  readonly feed: Feed | undefined
  readonly before?: Feed
}

async function fetched(
  { name, url }: WholeSource,
  { folder, allowPrivate }: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<Fetched> {
  const { clock, wait, progress } = surroundings
  const there = findFeed(folder, name)
  there?.close()
  const answer = await fetchFeed(
    {
      url,
      // A confirmation of the future, by a clock that was wrong, goes away only where the feed is written again.
      validators: there && isAhead(there.feed.confirmed, clock.now()) ? undefined : there?.validators,
      allowPrivate,
      read: (bytes, from) => feedNamed(name, parseFeeds(bytes, from), from),
      progress: (bytes, total) => progress(name, bytes, total),
      limit: limits.feedBytes,
    },
    surroundings,
  )
  const now = clock.now()
  if (answer.kind === 'unchanged')
    return { outcome: 'unchanged', feed: there && (await stillCurrent(there.feed, now, { folder, wait })) }
  const { value, sha256, from, validators } = answer
  return keepFeed(value, { sha256, from, received: now, validators }, { folder, now, wait, force: false })
}
