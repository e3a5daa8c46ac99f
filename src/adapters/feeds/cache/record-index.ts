import { crc32 } from 'node:zlib'

/**
 * Finds records by name, of which each may have several, on disk: names are spread over buckets by their hash; a
 * table says where each bucket starts and what its checksum is. So a look-up reads two small pieces and what it finds.
 */
export interface IndexEntry {
  readonly hash: number
  /** Of the record, within all of them. */
  readonly at: number
  readonly bytes: number
  readonly checksum: number
}

const numbersOfEntry = 4
const entryBytes = 4 * numbersOfEntry
const rowBytes = 8
const usualInBucket = 8

/** FNV-1a, 32 bits, over UTF-16 units; then mixed, because buckets go by the lowest bits. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** The two parts of an index: its table of buckets, and the entries of all of them. */
export function packIndex(entries: readonly IndexEntry[]): {
  readonly table: Uint8Array
  readonly entries: Uint8Array
} {
  const buckets = bucketsFor(entries.length)
  const sorted = entries.toSorted(
    (a, b) => bucketOf(a.hash, buckets) - bucketOf(b.hash, buckets) || a.at - b.at,
  )
  const numbers = new Uint32Array(numbersOfEntry * sorted.length)
  const starts = new Uint32Array(buckets + 1)
  for (const [i, { hash, at, bytes, checksum }] of sorted.entries()) {
    numbers.set([hash, at, bytes, checksum], numbersOfEntry * i)
    const next = bucketOf(hash, buckets) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  const bytes = bytesOf(numbers)
  const table = new Uint32Array(2 * (buckets + 1))
  for (let bucket = 0; bucket <= buckets; bucket += 1) {
    const start = starts[bucket] ?? 0
    const end = starts[bucket + 1] ?? start
    const inside = bytes.subarray(entryBytes * start, entryBytes * end)
    table.set([start, checksumOf(bucket, start, end, inside)], 2 * bucket)
  }
  return { table: bytesOf(table), entries: bytes }
}

/** Reads some bytes of a part. */
export type ReadPart = (from: number, bytes: number) => Uint8Array

/** An index to look names up in. */
export interface RecordIndex {
  /** The entries of a name, and of others that share its hash; undefined where the index is damaged. */
  readonly find: (name: string) => readonly IndexEntry[] | undefined
}

/** An index that is in memory as a whole, and has been checked as a whole. */
export function indexInMemory(table: Uint8Array, entries: Uint8Array): RecordIndex {
  const [rows, numbers] = [numbersOf(table), numbersOf(entries)]
  const buckets = rows.length / 2 - 1
  return {
    find: (name) => {
      const hash = hashOf(name)
      const row = 2 * bucketOf(hash, buckets)
      return entriesWith(hash, numbers, rows[row] ?? 0, rows[row + 2] ?? 0)
    },
  }
}

/** An index of which two small pieces are read for each name, and checked. */
export function indexOnDisk(tableBytes: number, table: ReadPart, entries: ReadPart): RecordIndex {
  const buckets = tableBytes / rowBytes - 1
  return {
    find: (name) => {
      const hash = hashOf(name)
      const bucket = bucketOf(hash, buckets)
      const [start = 0, checksum, end = 0] = numbersOf(table(rowBytes * bucket, 2 * rowBytes))
      if (end < start) return undefined
      const inside = entries(entryBytes * start, entryBytes * (end - start))
      if (checksumOf(bucket, start, end, inside) !== checksum) return undefined
      return entriesWith(hash, numbersOf(inside), 0, end - start)
    },
  }
}

const none: readonly IndexEntry[] = []

/** Most names that are looked up have no record, so that nothing is made for those. */
function entriesWith(hash: number, numbers: Uint32Array, start: number, end: number): readonly IndexEntry[] {
  let found: IndexEntry[] | undefined
  for (let i = numbersOfEntry * start; i < numbersOfEntry * end; i += numbersOfEntry) {
    if (numbers[i] !== hash) continue
    found ??= []
    found.push(entryAt(numbers, i))
  }
  return found ?? none
}

function entryAt(numbers: Uint32Array, i: number): IndexEntry {
  const [hash = 0, at = 0, bytes = 0, checksum = 0] = numbers.subarray(i, i + numbersOfEntry)
  return { hash, at, bytes, checksum }
}

/** All entries that bytes of an index hold. */
export function unpacked(bytes: Uint8Array): readonly IndexEntry[] {
  const numbers = numbersOf(bytes)
  return Array.from({ length: numbers.length / numbersOfEntry }, (_, i) =>
    entryAt(numbers, numbersOfEntry * i),
  )
}

/** A power of two, so that a hash falls into a bucket by its lowest bits. */
function bucketsFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, entries / usualInBucket)))
}

function bucketOf(hash: number, buckets: number): number {
  return (hash & (buckets - 1)) >>> 0
}

/** Over its place too, so that no other bucket can be taken for it. */
function checksumOf(bucket: number, start: number, end: number, entries: Uint8Array): number {
  return crc32(entries, crc32(bytesOf(Uint32Array.of(bucket, start, end))))
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** As numbers, wherever the bytes stand. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  const isAligned = bytes.byteOffset % 4 === 0
  const { buffer, byteOffset } = isAligned ? bytes : bytes.slice()
  return new Uint32Array(buffer, byteOffset, bytes.byteLength / 4)
}
