import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { ZipReader } from './zip-reader.ts'

/** A file in an archive, as its directory describes it. Its name is a label and never a path. */
export interface ZipEntry {
  readonly name: string
  /** 0 as it is, 8 deflated; others are rare. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  /** Bytes in the archive, and once unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header stands. */
  readonly at: number
}

// PKWARE, "APPNOTE.TXT - .ZIP File Format Specification", 4.3: how each kind of header begins, and its bytes at least.
const fileHeader = { signature: 0x04034b50, bytes: 30 }
const directoryHeader = { signature: 0x02014b50, bytes: 46 }
const directoryEnd = { signature: 0x06054b50, bytes: 22 }
const end64 = { signature: 0x06064b50, bytes: 56 }
const end64Locator = { signature: 0x07064b50, bytes: 20 }
const longestComment = 0xffff
/** Encrypted, strongly encrypted, and with an encrypted directory (4.4.4). */
const encryptionFlags = 0x2041
const isUtf8 = 0x800
/** Stands where a number has no room and is written elsewhere in 64 bits. */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff]

/** Whether bytes begin as an archive does; one without a file in it is nothing but its end. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * What an archive says is in it, in its own order. Throws `feed.truncated` where its end is missing, `feed.too-many`
 * and `feed.too-large` beyond the limits, `feed.bad-zip`.
 */
export function zipDirectory(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const reader = new ZipReader(bytes, file)
  const { count, start, end } = directoryOf(reader)
  if (count > limits.recordFiles)
    throw new HoldpointError('feed.too-many', { limit: limits.recordFiles }, { file })
  const entries: ZipEntry[] = []
  let at = start
  let unpacked = 0
  while (entries.length < count) {
    const { entry, next } = entryAt(reader, at, end)
    entries.push(entry)
    unpacked += entry.size
    at = next
  }
  if (unpacked > limits.recordsBytes)
    throw new HoldpointError('feed.too-large', { limit: limits.recordsBytes }, { file })
  return entries
}

/** The bytes of an entry as they are packed. Throws `feed.bad-zip` where they are not all there. */
export function packedBytes(bytes: Uint8Array, { at, packed, name }: ZipEntry, file: string): Uint8Array {
  const reader = new ZipReader(bytes, `${file}: ${name}`)
  reader.expect(at, fileHeader)
  const start = at + fileHeader.bytes + reader.two(at + 26) + reader.two(at + 28)
  reader.expectRoom(start, packed)
  return bytes.subarray(start, start + packed)
}

interface Directory {
  readonly count: number
  readonly start: number
  readonly end: number
}

function directoryOf(reader: ZipReader): Directory {
  const at = endOf(reader)
  const [disk, count, size, start] = [
    reader.two(at + 4),
    reader.two(at + 10),
    reader.four(at + 12),
    reader.four(at + 16),
  ]
  const isElsewhere = count === elsewhere16 || size === elsewhere32 || start === elsewhere32
  if (isElsewhere && reader.has(at - end64Locator.bytes, end64Locator)) {
    const wide = reader.eight(at - end64Locator.bytes + 8)
    reader.expect(wide, end64)
    const from = reader.eight(wide + 48)
    return { count: reader.eight(wide + 32), start: from, end: from + reader.eight(wide + 40) }
  }
  if (disk !== 0) reader.refuse('it is one of several parts')
  return { count, start, end: start + size }
}

/** Behind it there is only its comment, and in that nothing else that looks like it. */
function endOf(reader: ZipReader): number {
  const last = reader.length - directoryEnd.bytes
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (reader.has(at, directoryEnd) && reader.two(at + 20) === last - at) return at
  throw new HoldpointError('feed.truncated', {}, { file: reader.file })
}

function entryAt(reader: ZipReader, at: number, end: number): { entry: ZipEntry; next: number } {
  reader.expect(at, directoryHeader)
  const [nameBytes, extraBytes, commentBytes] = [
    reader.two(at + 28),
    reader.two(at + 30),
    reader.two(at + 32),
  ]
  const extra = at + directoryHeader.bytes + nameBytes
  const next = extra + extraBytes + commentBytes
  if (next > end) reader.refuse('its directory is longer than it says')
  const flags = reader.two(at + 8)
  const wide = wideNumbers(reader, extra, extra + extraBytes)
  const number = (place: number) => {
    const value = reader.four(place)
    return value === elsewhere32 ? (wide.shift() ?? value) : value
  }
  const size = number(at + 24)
  const packed = number(at + 20)
  const entry: ZipEntry = {
    name: reader.text(at + directoryHeader.bytes, nameBytes, (flags & isUtf8) !== 0),
    method: reader.two(at + 10),
    isEncrypted: (flags & encryptionFlags) !== 0,
    checksum: reader.four(at + 16),
    packed,
    size,
    at: number(at + 42),
  }
  return { entry, next }
}

/** Of the numbers that have no room in a header those that follow it in 64 bits, in order (4.5.3). */
function wideNumbers(reader: ZipReader, from: number, end: number): number[] {
  for (let at = from; at + 4 <= end; at += 4 + reader.two(at + 2)) {
    if (reader.two(at) !== 1) continue
    const count = Math.floor(Math.min(reader.two(at + 2), end - at - 4) / 8)
    return Array.from({ length: count }, (_, i) => reader.eight(at + 4 + 8 * i))
  }
  return []
}
