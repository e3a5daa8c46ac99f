import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { carriageReturn, lineFeed, space, tab } from '../json/bytes.ts'
import type { ByteSource } from './source.ts'

const blockBytes = 256 * 1024
const leastBytes = 4 * 1024
/** A kept text stands in the block as a whole, between its quotes. */
const largestBlock = limits.stringBytes + 2

/** Where in a document a cursor stands. Lines and columns count from 1, bytes from 0; columns count characters. */
export interface Spot {
  readonly line: number
  readonly column: number
  readonly byte: number
}

/**
 * A position in a document of which only one block is in memory. Behind the block's last byte always stands a
 * NUL, which JSON allows nowhere: a loop that stops at it needs no other check for the end of the block.
 */
export class Cursor {
  readonly name: string
  bytes: Buffer
  /** Index in `bytes` of the next byte to read. */
  at = 0
  /** Index behind the last byte of the block. */
  end = 0
  /** From this index on bytes stay in memory when the block moves on; -1 for none. It moves with them. */
  kept = -1
  readonly #source: ByteSource
  #offset = 0
  #ended = false
  #line = 1
  #lineStart = 0
  #continuations = 0

  constructor(source: ByteSource) {
    this.name = source.name
    this.#source = source
    // Most documents are small: the whole of one, and a byte more so that its end is found without a larger block.
    this.bytes = Buffer.alloc(Math.min(blockBytes, Math.max(leastBytes, (source.size ?? blockBytes) + 1)) + 1)
  }

  /** Reads on, and moves what is unread or kept to the block's start. False at the end of the document. */
  more(): boolean {
    if (this.#ended) return false
    this.#makeRoom()
    const got = this.#source.read(this.bytes.subarray(this.end, this.bytes.length - 1))
    this.end += got
    this.bytes[this.end] = 0
    this.#ended = got === 0
    return got > 0
  }

  #makeRoom(): void {
    const from = this.kept < 0 ? this.at : this.kept
    const full = from === 0 && this.end === this.bytes.length - 1
    const bytes = full ? this.#largerBlock() : this.bytes
    this.bytes.copy(bytes, 0, from, this.end)
    this.bytes = bytes
    this.#offset += from
    this.at -= from
    this.end -= from
    if (this.kept >= 0) this.kept = 0
  }

  #largerBlock(): Buffer {
    if (this.end < largestBlock) return Buffer.alloc(Math.min(2 * this.end, largestBlock) + 1)
    const values = { what: 'one text', limit: limits.stringBytes }
    throw new HoldpointError('evidence.too-large', values, { file: this.name, ...this.spot() })
  }

  /** The next byte, still unread; -1 at the end of the document. */
  peek(): number {
    return this.at < this.end || this.more() ? (this.bytes[this.at] ?? -1) : -1
  }

  /** The next byte that is not white space, still unread; -1 at the end of the document. */
  next(): number {
    const byte = this.bytes[this.at] ?? 0
    return byte > space ? byte : this.#afterWhiteSpace()
  }

  // JSON's lines are counted here and nowhere else: its texts cannot contain an unescaped line feed.
  #afterWhiteSpace(): number {
    for (;;) {
      const bytes = this.bytes
      let at = this.at
      while (bytes[at] === space) at++
      this.at = at
      const byte = bytes[at] ?? 0
      if (byte > space) return byte
      if (byte === lineFeed) this.startLine(at + 1)
      else if (byte === tab || byte === carriageReturn) this.at++
      else if (at < this.end) return byte
      else if (!this.more()) return -1
    }
  }

  /** Goes on at a byte of the block, where the next line starts. */
  startLine(at: number): void {
    this.at = at
    this.#line++
    this.#lineStart = this.#offset + at
    this.#continuations = 0
  }

  /** The last bytes belong to the character before them: they take no columns of their own. */
  continued(bytes: number): void {
    this.#continuations += bytes
  }

  /** Goes on at a byte of the block, where the first line starts: what is before it is a byte order mark. */
  startAt(at: number): void {
    this.at = at
    this.#lineStart = this.#offset + at
  }

  /** Where the next byte stands. */
  spot(): Spot {
    const byte = this.#offset + this.at
    return { line: this.#line, column: byte - this.#lineStart - this.#continuations + 1, byte }
  }
}
