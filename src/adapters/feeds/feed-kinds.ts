import { HoldpointError } from '../../core/base/errors.ts'
import { advisoryKinds } from './advisory-kinds.ts'
import { type Content, contentIn, contentOf, unpack } from './content.ts'
import { looksLikeEpss, parseEpss } from './epss/parse-epss.ts'
import { type GatheredFeeds, gatherFeeds } from './gather-feeds.ts'
import type { JsonKind } from './json-kind.ts'
import { jsonValues } from './json-values.ts'
import { looksLikeKev, parseKev } from './kev/parse-kev.ts'
import type { Parsed } from './parsed-feed.ts'
import { isZip } from './zip/directory.ts'
import { zipEntries } from './zip/entries.ts'

/** The first that knows a document reads it. */
const jsonKinds: readonly JsonKind[] = [
  (value, file) => (looksLikeKev(value) ? parseKev(value, file) : undefined),
  ...advisoryKinds,
]

/** Told how many files of an archive have been read, of how many. */
export type ReadingProgress = (done: number, of: number) => void

/**
 * Reads bytes as the feeds that they are, one of each name: a document, several values of JSON one after the other, or
 * a zip archive of such files. Throws `feed.unknown-kind`, and for what is wrong in it other `feed.*`, `advisory.*`.
 */
export function parseFeeds(bytes: Uint8Array, file: string, progress?: ReadingProgress): readonly Parsed[] {
  const gathered = gatherFeeds()
  const unpacked = unpack(bytes, file)
  if (isZip(unpacked.bytes)) readZip(unpacked.bytes, file, gathered, progress)
  else for (const parsed of feedsIn(contentIn(unpacked, file), file)) gathered.add(parsed)
  return gathered.feeds()
}

function readZip(bytes: Uint8Array, file: string, gathered: GatheredFeeds, progress?: ReadingProgress): void {
  let done = 0
  for (const { label, bytes: inside, of } of zipEntries(bytes, file)) {
    for (const parsed of feedsIn(contentOf(inside, label), label)) gathered.add(parsed)
    done += 1
    progress?.(done, of)
  }
  if (done === 0) throw new HoldpointError('feed.no-records', {}, { file })
}

function* feedsIn(content: Content, file: string): Iterable<Parsed> {
  if (looksLikeEpss(content.text)) {
    yield parseEpss(content, file)
    return
  }
  if (!/^\s*[[{]/u.test(content.text)) throw new HoldpointError('feed.unknown-kind', {}, { file })
  for (const { value, ...place } of jsonValues(content, file)) {
    try {
      yield feedIn(value, file)
    } catch (cause) {
      if (!(cause instanceof HoldpointError) || place.line === undefined) throw cause
      throw new HoldpointError(cause.code, cause.values, { ...place, ...cause.place }, { cause })
    }
  }
}

function feedIn(value: unknown, file: string): Parsed {
  for (const kind of jsonKinds) {
    const parsed = kind(value, file)
    if (parsed !== undefined) return parsed
  }
  throw new HoldpointError('feed.unknown-kind', {}, { file })
}
