import { feedFile } from '../adapters/feeds/cache/feed-file.ts'
import { type OpenFeed, openFeed } from '../adapters/feeds/cache/open-feed.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { type Instant, millisOf } from '../core/base/instant.ts'
import { type FeedName, feedNames, freshnessOf } from '../core/intel/feed.ts'
import { type FeedLine, type FeedReport, failureIn, lineOf, type SourceLine } from './feed-report.ts'

/** Those that a policy may need; of the others only those that are there are said. */
const always: readonly FeedName[] = ['kev', 'epss']

/** How the feeds in a folder stand. */
export function feedsStatus(folder: string, now: Instant): FeedReport {
  const feeds = feedNames
    .map((name) => statusOf(folder, name, now))
    .filter(({ name, state }) => state !== 'missing' || always.includes(name))
  return { at: now, folder, feeds }
}

/** How one of them stands; one that cannot be read is as good as damaged. */
export function statusOf(folder: string, name: FeedName, now: Instant): FeedLine {
  try {
    const open = openFeed(feedFile(folder, name), name)
    open?.close()
    const line = lineOf(name, open?.feed, now)
    return open === undefined || open.archives.length === 0
      ? line
      : { ...line, sources: sourcesOf(open, now) }
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    return { name, state: 'damaged', failure: failureIn(error) }
  }
}

function sourcesOf({ archives }: OpenFeed, now: Instant): readonly SourceLine[] {
  return archives.map(({ name, confirmed }) => ({
    name,
    state: freshnessOf({ name: 'advisories', dated: confirmed, confirmed }, now),
    confirmed,
    age: Math.max(0, millisOf(now) - millisOf(confirmed)),
  }))
}
