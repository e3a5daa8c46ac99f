import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { HoldpointError } from '../../../core/base/errors.ts'
import { type Instant, latest, parseInstant } from '../../../core/base/instant.ts'
import type { Feed, FeedName } from '../../../core/intel/feed.ts'
import { checksumOf } from './checksum.ts'
import { damaged } from './damaged.ts'
import {
  type Archive,
  at,
  byteOrder,
  type FeedHead,
  headChecksum,
  instantBytes,
  lengthAt,
  magic,
  numberAt,
  preambleBytes,
  type Validators,
  viewOf,
} from './layout.ts'

/** A cached feed that is open. */
export interface OpenFeed {
  readonly file: string
  readonly feed: Feed
  readonly validators: Validators | undefined
  /** What it is put together from; empty where it came as a whole, or was carried in. */
  readonly archives: readonly Archive[]
  /** Bytes of a part. Throws `feed.damaged` for what lies outside of it. */
  readonly read: (part: string, from?: number, bytes?: number) => Uint8Array
  /** Whether all of it is in memory, and has been checked. */
  readonly isWhole: boolean
  readonly parts: readonly string[]
  /** How many bytes a part has. */
  readonly sizeOf: (part: string) => number
  readonly close: () => void
}

/** Up to here a file is read and checked as a whole; of a larger one only what is asked for, which checks itself. */
const readWhole = 32 * 1024 * 1024
const longestHead = 1024 * 1024

/**
 * Opens a cached feed; undefined where there is none. Throws `feed.damaged` for what is no feed of this name, cut,
 * damaged, or of another version, and `feed.unreadable`.
 */
export function openFeed(file: string, name: FeedName, wholeUpTo: number = readWhole): OpenFeed | undefined {
  const handle = opened(file)
  if (handle === undefined) return undefined
  try {
    return readFeed(handle, file, name, wholeUpTo)
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, 'r')
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return undefined
    throw new HoldpointError('feed.unreadable', { reason }, { file }, { cause })
  }
}

function readFeed(handle: number, file: string, name: FeedName, wholeUpTo: number): OpenFeed {
  const { size } = fstatSync(handle)
  const isWhole = size <= wholeUpTo
  const start = bytesAt(handle, 0, isWhole ? size : preambleBytes, file)
  const view = viewOf(checkedPreamble(start, size, file))
  const headEnd = preambleBytes + numberAt(view, at.headBytes)
  if (headEnd > size || headEnd > longestHead) throw damaged(file, 'its head is longer than it can be')
  const head = isWhole
    ? start.subarray(preambleBytes, headEnd)
    : bytesAt(handle, preambleBytes, headEnd - preambleBytes, file)
  if (headChecksum(start, head) !== numberAt(view, at.headChecksum)) throw damaged(file, wrongChecksum)
  if (isWhole && checksumOf(start.subarray(headEnd)) !== numberAt(view, at.bodyChecksum))
    throw damaged(file, wrongChecksum)
  const { feed, validators, archives = [], parts }: FeedHead = JSON.parse(Buffer.from(head).toString('utf8'))
  if (feed.name !== name) throw damaged(file, `it holds ${feed.name}, not ${name}`)
  const confirmed = latest(feed.confirmed, renewed(start) ?? feed.confirmed)
  const extentOf = (part: string) => {
    const extent = parts[part]
    if (extent === undefined || extent.at + extent.bytes > size)
      throw damaged(file, 'a part of it is missing')
    return extent
  }
  if (isWhole) closeSync(handle)
  return {
    file,
    feed: { ...feed, confirmed },
    validators,
    // The feed was confirmed when the last of its archives was, so that each was confirmed then at the latest.
    archives: archives.map((archive) => ({ ...archive, confirmed: latest(archive.confirmed, confirmed) })),
    parts: Object.keys(parts),
    isWhole,
    sizeOf: (part) => extentOf(part).bytes,
    read: (part, from = 0, bytes) => {
      const extent = extentOf(part)
      const length = bytes ?? extent.bytes - from
      if (from < 0 || length < 0 || from + length > extent.bytes)
        throw damaged(file, 'it points past its end')
      const place = extent.at + from
      return isWhole ? start.subarray(place, place + length) : bytesAt(handle, place, length, file)
    },
    close: () => {
      if (!isWhole) closeSync(handle)
    },
  }
}

const wrongChecksum = 'its checksum is wrong'

function checkedPreamble(start: Uint8Array, size: number, file: string): Uint8Array {
  const text = Buffer.from(start.subarray(0, magic.length)).toString('latin1')
  if (text !== magic && text.startsWith(magic.slice(0, -2)) && start.length >= preambleBytes)
    throw damaged(file, 'another version of Holdpoint wrote it')
  if (text !== magic || start.length < preambleBytes) throw damaged(file, 'it is none')
  const view = viewOf(start)
  if (numberAt(view, at.byteOrder) !== byteOrder) throw damaged(file, 'another kind of machine wrote it')
  if (lengthAt(view, at.fileBytes) !== size)
    throw damaged(file, 'it has been cut, or something was added to it')
  return start.subarray(0, preambleBytes)
}

/** When it was last confirmed after it was written; undefined where that was not written to its end. */
function renewed(start: Uint8Array): Instant | undefined {
  const text = start.subarray(at.confirmed, at.confirmed + instantBytes)
  if (checksumOf(text) !== numberAt(viewOf(start), at.confirmedChecksum)) return undefined
  return parseInstant(Buffer.from(text).toString('latin1'))
}

/** What the system reads at once has to be below 2 GiB. */
const mostAtOnce = 1024 * 1024 * 1024

/** In memory of its own, so that columns of numbers can stand in it as they are. */
function bytesAt(handle: number, from: number, length: number, file: string): Uint8Array {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const got = readSync(handle, bytes, done, Math.min(length - done, mostAtOnce), from + done)
    if (got === 0) throw damaged(file, 'it ends too early')
    done += got
  }
  return bytes
}
