import { crc32 } from 'node:zlib'
import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { damaged } from './damaged.ts'
import type { OpenFeed } from './open-feed.ts'
import {
  hashOf,
  type IndexEntry,
  indexInMemory,
  indexOnDisk,
  packIndex,
  type RecordIndex,
  unpacked,
} from './record-index.ts'

const part = { records: 'records', table: 'index', entries: 'entries' } as const
const lineFeed = Buffer.from('\n')

/** In memory of its own for each: a Buffer of a few bytes would keep the 8 KB alive that it shares with what is gone. */
const utf8 = new TextEncoder()

/** A record as it is kept. */
export interface KeptRecord {
  /** By which it is found. */
  readonly names: readonly string[]
  /** JSON. */
  readonly bytes: Uint8Array
}

export function keptRecord<R>(record: R, namesOf: (record: R) => readonly string[]): KeptRecord {
  return { names: namesOf(record), bytes: utf8.encode(JSON.stringify(record)) }
}

/** Records as JSON, a line for each, with an index from every name to those that have it. */
export function packRecords(records: Iterable<KeptRecord>): ReadonlyMap<string, Uint8Array> {
  const lines: Uint8Array[] = []
  const entries: IndexEntry[] = []
  let at = 0
  for (const { names, bytes } of records) {
    const found = { at, bytes: bytes.length, checksum: crc32(bytes) }
    for (const name of new Set(names)) entries.push({ hash: hashOf(name), ...found })
    lines.push(bytes, lineFeed)
    at += bytes.length + lineFeed.length
    if (at > limits.advisoryBytes) throw new HoldpointError('feed.too-large', { limit: limits.advisoryBytes })
  }
  const index = packIndex(entries)
  return new Map([
    [part.table, index.table],
    [part.entries, index.entries],
    [part.records, Buffer.concat(lines)],
  ])
}

/** Records to look up in. What is damaged throws `feed.damaged` as soon as it is met. */
export interface RecordStore<R> {
  readonly find: (name: string) => readonly R[]
  /** Each with the bytes that it was read from. */
  readonly all: () => Iterable<readonly [record: R, bytes: Uint8Array]>
}

export function recordStore<R>(feed: OpenFeed, namesOf: (record: R) => readonly string[]): RecordStore<R> {
  const index = indexOf(feed)
  const wrong = () => damaged(feed.file, 'its checksum is wrong')
  const find = (name: string): readonly R[] => {
    const entries = index.find(name)
    if (entries === undefined) throw wrong()
    return entries.length === 0
      ? []
      : entries.map(recordAt).filter((record) => namesOf(record).includes(name))
  }
  const recordAt = ({ at, bytes, checksum }: IndexEntry): R => {
    const text = feed.read(part.records, at, bytes)
    // Of a feed that is in memory everything has been checked already.
    if (!feed.isWhole && crc32(text) !== checksum) throw wrong()
    return parsed(text)
  }
  return { find, all: () => allIn(feed, wrong) }
}

function indexOf(feed: OpenFeed): RecordIndex {
  if (feed.isWhole) return indexInMemory(feed.read(part.table), feed.read(part.entries))
  return indexOnDisk(
    feed.sizeOf(part.table),
    (from, bytes) => feed.read(part.table, from, bytes),
    (from, bytes) => feed.read(part.entries, from, bytes),
  )
}

function* allIn<R>(
  feed: OpenFeed,
  wrong: () => HoldpointError,
): Iterable<readonly [record: R, bytes: Uint8Array]> {
  const { buffer, byteOffset, byteLength } = feed.read(part.records)
  const text = Buffer.from(buffer, byteOffset, byteLength)
  const sums = new Map(unpacked(feed.read(part.entries)).map(({ at, checksum }) => [at, checksum]))
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf(lineFeed, at)
    const line = text.subarray(at, end)
    if (end === -1 || crc32(line) !== sums.get(at)) throw wrong()
    yield [parsed(line), line]
    at = end + lineFeed.length
  }
}

/** What was written by `packRecords`, as its checksum shows. */
function parsed<R>(text: Uint8Array): R {
  return JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8'))
}
