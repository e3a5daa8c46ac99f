import { createHash } from 'node:crypto'
import { findFeed } from '../adapters/feeds/cache/feed-folder.ts'
import type { Wait } from '../adapters/feeds/cache/lock.ts'
import { parseFeed } from '../adapters/feeds/feed-kinds.ts'
import { download } from '../adapters/feeds/fetch/download.ts'
import { guardOf } from '../adapters/feeds/fetch/guard.ts'
import { shownUrl } from '../adapters/feeds/fetch/shown-url.ts'
import type { Timing } from '../adapters/feeds/fetch/timing.ts'
import { keepFeed, stillCurrent } from '../adapters/feeds/keep-feed.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Clock } from '../core/base/instant.ts'
import { millisOf } from '../core/base/instant.ts'
import type { Feed } from '../core/intel/feed.ts'
import { type FeedLine, type FeedReport, failureIn, lineOf } from './feed-report.ts'
import type { FeedSources, FetchedFeed } from './feed-sources.ts'
import { statusOf } from './feeds-status.ts'

export interface UpdateRequest {
  readonly feeds: readonly FetchedFeed[]
  readonly sources: FeedSources
  readonly folder: string
  /** Also from hosts of a private network, and without TLS from this very machine. */
  readonly allowPrivate: boolean
}

export interface UpdateSurroundings {
  readonly clock: Clock
  readonly wait: Wait
  /** From 0 to 1. */
  readonly chance: () => number
  readonly progress: (feed: FetchedFeed, bytes: number, total: number | undefined) => void
  readonly timing?: Timing
}

/**
 * Fetches feeds that have changed, all at once. One that cannot be had keeps none of the others from coming, and what
 * was there stays. Throws only for what is wrong with the request: an address that may not be asked.
 */
export async function updateFeeds(
  request: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<FeedReport> {
  const { feeds, sources, folder, allowPrivate } = request
  for (const name of feeds) guardOf(sources[name], allowPrivate)
  const lines = await Promise.all(feeds.map((name) => update(name, request, surroundings)))
  return { at: surroundings.clock.now(), folder, feeds: lines }
}

async function update(
  name: FetchedFeed,
  request: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<FeedLine> {
  try {
    const { outcome, feed, before } = await fetched(name, request, surroundings)
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
  name: FetchedFeed,
  { sources, folder, allowPrivate }: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<Fetched> {
  const { clock, wait, chance, progress, timing } = surroundings
  const url = sources[name]
  const from = shownUrl(url)
  const source = sha256Of(url.href)
  const there = findFeed(folder, name)
  there?.close()
  const { source: asked, ...known } = there?.validators ?? { source: '' }
  const answer = await download(url, {
    known: asked === source ? known : {},
    allowPrivate,
    accept: (bytes) => ({ parsed: parsedAs(name, bytes, from), sha256: sha256Of(bytes) }),
    progress: (bytes, total) => progress(name, bytes, total),
    wait,
    chance,
    now: () => millisOf(clock.now()),
    ...(timing && { timing }),
  })
  const now = clock.now()
  if (answer.kind === 'unchanged')
    return { outcome: 'unchanged', feed: there && (await stillCurrent(there.feed, now, { folder, wait })) }
  const { parsed, sha256 } = answer.value
  const origin = { sha256, from, received: now, validators: { source, ...answer.known } }
  return keepFeed(parsed, origin, { folder, now, wait, force: false })
}

/** Throws also `feed.other-kind`. */
function parsedAs(name: FetchedFeed, bytes: Uint8Array, from: string) {
  const parsed = parseFeed(bytes, from)
  if (parsed.name !== name)
    throw new HoldpointError('feed.other-kind', { feed: name, found: parsed.name }, { file: from })
  return parsed
}

function sha256Of(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}
