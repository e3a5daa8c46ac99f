import type { Instant } from '../../../core/base/instant.ts'
import type { Feed } from '../../../core/intel/feed.ts'
import { checksumOf } from './checksum.ts'

/**
 * How a cached feed is laid out, one file with all that belongs to it (docs/decisions, "How feeds are kept"):
 * 64 bytes of preamble, the head as JSON, then the parts, each at a multiple of 8. Numbers are in the order of bytes
 * of the machine, which wrote it for itself.
 */
export const magic = 'HPFEED02'
export const preambleBytes = 64
const align = 8

/** Where what stands in the preamble. */
export const at = {
  byteOrder: 8,
  headBytes: 12,
  fileBytes: 16,
  bodyChecksum: 24,
  headChecksum: 28,
  /** The only thing that is ever written in place: an instant, and its checksum. */
  confirmed: 32,
  confirmedChecksum: 56,
} as const

export const byteOrder = 0x01020304
export const instantBytes = 24

/** What a publisher gives to ask it next time whether anything has changed. */
export interface Validators {
  /** sha256 of the whole address: it may hold a secret. */
  readonly source: string
  readonly etag?: string
  readonly lastModified?: string
}

/** An archive of which a feed is put together with others. */
export interface Archive {
  /** What is in it, as its publisher spells that: `npm`. */
  readonly name: string
  readonly validators: Validators
  /** When its publisher last sent it, or said that it has not changed. */
  readonly confirmed: Instant
}

export interface FeedHead {
  readonly feed: Feed
  readonly validators?: Validators
  readonly archives?: readonly Archive[]
  /** Where each part stands, from the start of the file. */
  readonly parts: Readonly<Record<string, Extent>>
}

export interface Extent {
  readonly at: number
  readonly bytes: number
}

/** A feed as it is to be kept; the parts are what its kind makes of its entries. */
export interface PackedFeed {
  readonly feed: Feed
  readonly validators?: Validators
  readonly archives?: readonly Archive[]
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** The bytes of a whole file, in pieces. */
export function encode({ parts, ...about }: PackedFeed): readonly Uint8Array[] {
  const { feed } = about
  const head = headBytes(about, parts)
  const body = [...parts.values()].map(padded)
  const preamble = Buffer.alloc(preambleBytes)
  const view = viewOf(preamble)
  preamble.write(magic, 'latin1')
  setNumber(view, at.byteOrder, byteOrder)
  setNumber(view, at.headBytes, head.length)
  const fileBytes = body.reduce((sum, { length }) => sum + length, preambleBytes + head.length)
  view.setFloat64(at.fileBytes, fileBytes, littleEndian)
  setNumber(view, at.bodyChecksum, checksumOf(...body))
  setNumber(view, at.headChecksum, headChecksum(preamble, head))
  preamble.set(confirmedBytes(feed.confirmed), at.confirmed)
  return [preamble, head, ...body]
}

/** Of everything that stands before the body, and never changes. */
export function headChecksum(preamble: Uint8Array, head: Uint8Array): number {
  return checksumOf(preamble.subarray(0, at.headChecksum), head)
}

/** What stands at `at.confirmed`. */
export function confirmedBytes(confirmed: Instant): Uint8Array {
  const bytes = Buffer.alloc(instantBytes + 4)
  bytes.write(confirmed, 'latin1')
  setNumber(viewOf(bytes), instantBytes, checksumOf(bytes.subarray(0, instantBytes)))
  return bytes
}

function headBytes(
  { feed, validators, archives }: Omit<PackedFeed, 'parts'>,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  // How long the head is depends on the places in it, which depend on how long it is: they are made as wide as any.
  const widest = 1e15
  const shaped = (start: number) => {
    let next = start
    const extents = [...parts].map(([name, { length }]) => {
      const extent = { at: next, bytes: length }
      next += roundedUp(length)
      return [name, extent] as const
    })
    const head = {
      feed,
      ...(validators && { validators }),
      ...(archives && archives.length > 0 && { archives }),
      parts: Object.fromEntries(extents),
    }
    return JSON.stringify(head satisfies FeedHead)
  }
  const bytes = roundedUp(Buffer.byteLength(shaped(widest)))
  const text = Buffer.from(shaped(preambleBytes + bytes))
  return Buffer.concat([text, Buffer.alloc(bytes - text.length, ' ')])
}

const roundedUp = (bytes: number) => Math.ceil(bytes / align) * align

function padded(bytes: Uint8Array): Uint8Array {
  const rest = roundedUp(bytes.length) - bytes.length
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(rest)])
}

const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

export function numberAt(view: DataView, place: number): number {
  return view.getUint32(place, littleEndian)
}

export function lengthAt(view: DataView, place: number): number {
  return view.getFloat64(place, littleEndian)
}

function setNumber(view: DataView, place: number, value: number): void {
  view.setUint32(place, value, littleEndian)
}
