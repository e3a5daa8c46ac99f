import { createHash } from 'node:crypto'
import type { Wait } from '../adapters/feeds/cache/lock.ts'
import { parseFeeds } from '../adapters/feeds/feed-kinds.ts'
import { gatherFeeds } from '../adapters/feeds/gather-feeds.ts'
import { keepFeeds, refuseFutureIn } from '../adapters/feeds/keep-feed.ts'
import type { Kept } from '../adapters/feeds/keeping.ts'
import type { Parsed } from '../adapters/feeds/parsed-feed.ts'
import type { Instant } from '../core/base/instant.ts'
import { feedBytes, feedFilesOf } from './feed-files.ts'
import { originOf } from './feed-origin.ts'
import { type FeedLine, type FeedReport, lineOf } from './feed-report.ts'

export interface ImportRequest {
  /** Files, and folders of records. */
  readonly files: readonly string[]
  readonly folder: string
  /** Also what is older than what is there, or has far fewer entries. */
  readonly force: boolean
}

interface Surroundings {
  readonly now: Instant
  readonly wait: Wait
  /** Told which file is read; of a folder or an archive how many of its files were, of how many. */
  readonly progress: (file: string, done?: number, of?: number) => void
}

/**
 * Takes feeds in from files; what each is, its content says. All are read and checked before the first is taken, so that
 * a bad one leaves everything as it was; of several editions of what comes as a whole, the latest is taken. Throws `feed.*`,
 * `advisory.*`, `file.unreadable`, `file.unwritable`.
 */
export async function importFeeds(
  { files, folder, force }: ImportRequest,
  { now, wait, progress }: Surroundings,
): Promise<FeedReport> {
  const gathered = gatherFeeds()
  const read = files.map((file) => {
    const { origin, feeds } = readNamed(file, { now, progress })
    for (const parsed of feeds) gathered.add(parsed)
    return { origin, feeds }
  })
  const coming = gathered.feeds().map((parsed) => {
    const origins = read.flatMap(({ origin, feeds }) => (feeds.some(isPartOf(parsed)) ? [origin] : []))
    return { parsed, origin: originOf(origins) }
  })
  const kept = await keepFeeds(coming, { folder, now, wait, force })
  return { at: now, folder, feeds: kept.map((each) => keptLine(each, now)) }
}

function keptLine({ outcome, feed, before }: Kept, now: Instant): FeedLine {
  const line = lineOf(feed.name, feed, now)
  return { ...line, outcome, ...(before !== undefined && { entriesBefore: before.entries }) }
}

/** Of records every file is a part, of what comes as a whole only the one that was chosen. */
const isPartOf = (whole: Parsed) => (part: Parsed) =>
  part === whole || ('records' in part && part.name === whole.name)

/** Reads a file, or a folder as if it were one. */
function readNamed(path: string, { now, progress }: Pick<Surroundings, 'now' | 'progress'>) {
  const { from, files } = feedFilesOf(path)
  const gathered = gatherFeeds()
  const sums = files.map((file, i) => {
    if (files.length === 1) progress(file)
    else progress(path, i, files.length)
    const bytes = feedBytes(file)
    for (const parsed of parseFeeds(bytes, file, (done, of) => progress(file, done, of))) {
      refuseFutureIn(parsed, now, file)
      gathered.add(parsed)
    }
    return { sha256: createHash('sha256').update(bytes).digest('hex'), from }
  })
  return { origin: { ...originOf(sums), from }, feeds: gathered.feeds() }
}
