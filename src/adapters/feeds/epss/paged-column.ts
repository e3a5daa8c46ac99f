import { checksumOf } from '../cache/checksum.ts'
import { damaged } from '../cache/damaged.ts'
import type { OpenFeed } from '../cache/open-feed.ts'

/** Numbers in a row. */
export interface Column {
  readonly length: number
  readonly at: (place: number) => number | undefined
}

export type Numbers = Uint16Array | Uint32Array

const pageBits = 11
const pageLength = 2 ** pageBits

export function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The checksum of each page of a column. */
export function pageSums(column: Numbers): Uint32Array {
  return Uint32Array.from({ length: Math.ceil(column.length / pageLength) }, (_, page) =>
    checksumOf(bytesOf(column.subarray(page * pageLength, (page + 1) * pageLength))),
  )
}

/** Bytes of a number. */
export type Width = 2 | 4

export function numbersIn({ buffer, byteOffset, byteLength }: Uint8Array, width: Width): Numbers {
  return width === 2
    ? new Uint16Array(buffer, byteOffset, byteLength / 2)
    : new Uint32Array(buffer, byteOffset, byteLength / 4)
}

/**
 * A column of a cached feed, of which a page is read, and checked, when somebody asks for a number in it. The machine
 * gives memory to the pages that are written to alone.
 */
export class PagedColumn implements Column {
  readonly length: number
  readonly #feed: OpenFeed
  readonly #part: string
  readonly #sums: Numbers
  readonly #numbers: Numbers
  readonly #isRead: Uint8Array

  constructor(feed: OpenFeed, part: string, width: Width, sums: Numbers) {
    this.length = Math.floor(feed.sizeOf(part) / width)
    this.#feed = feed
    this.#part = part
    this.#sums = sums
    this.#numbers = numbersIn(new Uint8Array(width * this.length), width)
    this.#isRead = new Uint8Array(sums.length)
  }

  /** Throws `feed.damaged`. */
  at(place: number): number | undefined {
    if (this.#isRead[place >>> pageBits] !== 1) this.#read(place >>> pageBits)
    return this.#numbers[place]
  }

  #read(page: number): void {
    const numbers = this.#numbers.subarray(page * pageLength, (page + 1) * pageLength)
    const bytes = this.#feed.read(this.#part, numbers.byteOffset, numbers.byteLength)
    if (checksumOf(bytes) !== this.#sums[page]) throw damaged(this.#feed.file, 'its checksum is wrong')
    bytesOf(numbers).set(bytes)
    this.#isRead[page] = 1
  }
}
