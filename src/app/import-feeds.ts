import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Wait } from '../adapters/feeds/cache/lock.ts'
import { parseFeed } from '../adapters/feeds/feed-kinds.ts'
import { keepFeed } from '../adapters/feeds/keep-feed.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import { limits } from '../core/base/limits.ts'
import { type FeedLine, type FeedReport, lineOf } from './feed-report.ts'

export interface ImportRequest {
  readonly files: readonly string[]
  readonly folder: string
  /** Also what is older than what is there, or has far fewer entries. */
  readonly force: boolean
}

interface Surroundings {
  readonly now: Instant
  readonly wait: Wait
  readonly progress: (file: string) => void
}

/**
 * Takes feeds in from files; what each is, its content says. All are read before the first is taken, so that a bad one
 * leaves everything as it was. Throws `feed.*`, `file.unreadable`, `file.unwritable`.
 */
export async function importFeeds(
  { files, folder, force }: ImportRequest,
  { now, wait, progress }: Surroundings,
): Promise<FeedReport> {
  const read = files.map((file) => {
    progress(file)
    const bytes = bytesOf(file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { parsed: parseFeed(bytes, file), origin: { sha256, from: basename(file) } }
  })
  const lines: FeedLine[] = []
  for (const { parsed, origin } of read) {
    const { outcome, feed, before } = await keepFeed(parsed, origin, { folder, now, wait, force })
    const entriesBefore = before?.entries
    lines.push({
      ...lineOf(feed.name, feed, now),
      outcome,
      ...(entriesBefore !== undefined && { entriesBefore }),
    })
  }
  return { at: now, folder, feeds: lines }
}

function bytesOf(file: string): Uint8Array {
  try {
    const about = statSync(file)
    if (!about.isFile())
      throw new HoldpointError('file.unreadable', { what: 'it is no regular file' }, { file })
    if (about.size > limits.feedBytes)
      throw new HoldpointError('feed.too-large', { limit: limits.feedBytes }, { file })
    return readFileSync(file)
  } catch (cause) {
    if (cause instanceof HoldpointError) throw cause
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const what = reason === 'ENOENT' ? 'it does not exist' : `the system says ${reason}`
    throw new HoldpointError('file.unreadable', { what }, { file }, { cause })
  }
}
