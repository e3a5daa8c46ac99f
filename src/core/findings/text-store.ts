import { byCodePoint } from '../base/text.ts'

/** A text in a store; 0 is none. */
export type TextNumber = number

const blockBits = 16
const blockBytes = 1 << blockBits
/** The first block grows up to the others' size: most reports are small, and a thousand of them come in one run. */
const firstBytes = 1 << 13
/** The number of a text has 31 bits. */
const mostBlocks = (1 << (31 - blockBits)) - 1
/** Longer texts stay as they are, so that little of a block is left over. */
const longest = 0x3fff
/** Texts that are known again, so that each is kept once: names and paths, of which a report has few. */
const mostKnown = 4096
const noBytes = new Uint8Array()

/** What a store holds, as plain data. */
export interface StoredTexts {
  readonly blocks: readonly Uint8Array<ArrayBuffer>[]
  readonly strings: readonly string[]
}

/**
 * Keeps texts as bytes, outside of what the garbage collector has to walk through and to copy: a million package URLs
 * are a million objects otherwise. What is not ASCII, which is rare, stays a string.
 */
export class TextStore {
  readonly #blocks: Uint8Array<ArrayBuffer>[]
  readonly #strings: string[]
  readonly #known = new Map<string, TextNumber>()
  #used = 0

  /** With the texts of another store, to be read only. */
  constructor({ blocks, strings }: StoredTexts = { blocks: [], strings: [] }) {
    this.#blocks = [...blocks]
    this.#strings = [...strings]
  }

  stored(): StoredTexts {
    return { blocks: this.#blocks, strings: this.#strings }
  }

  /** Keeps a text, as one of its own. */
  add(text: string): TextNumber {
    const { length } = text
    if (length > longest) return this.#addString(text)
    const block = this.#blockFor(length + 2)
    if (block === undefined) return this.#addString(text)
    const at = this.#used
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index)
      if (unit > 0x7f) return this.#addString(text)
      block[at + 2 + index] = unit
    }
    block[at] = length & 0xff
    block[at + 1] = length >> 8
    this.#used = at + 2 + length
    return ((this.#blocks.length - 1) << blockBits) + at + 1
  }

  /** Keeps a text that probably comes again. */
  addKnown(text: string): TextNumber {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const added = this.add(text)
    if (this.#known.size < mostKnown) this.#known.set(text, added)
    return added
  }

  get(number: TextNumber): string {
    const bytes = this.#bytes(number)
    if (bytes === undefined) return this.#strings[-number - 1] ?? ''
    // What fits on the stack is made faster without a decoder.
    return bytes.length > 1024
      ? new TextDecoder().decode(bytes)
      : Reflect.apply(String.fromCharCode, undefined, bytes)
  }

  /** By code point: a text of this store and one of another; none comes before any. */
  compare(a: TextNumber, other: TextStore, b: TextNumber): number {
    if (a === b && (other === this || a === 0)) return 0
    const [mine, theirs] = [this.#bytes(a), other.#bytes(b)]
    if (mine === undefined || theirs === undefined) return byCodePoint(this.get(a), other.get(b))
    const length = Math.min(mine.length, theirs.length)
    for (let index = 0; index < length; index++) {
      const difference = (mine[index] ?? 0) - (theirs[index] ?? 0)
      if (difference !== 0) return difference
    }
    return mine.length - theirs.length
  }

  /** Those of an ASCII text; undefined for another one. */
  #bytes(number: TextNumber): Uint8Array | undefined {
    if (number < 0) return undefined
    const at = (number - 1) & (blockBytes - 1)
    const block = this.#blocks[(number - 1) >> blockBits]
    if (number === 0 || block === undefined) return noBytes
    const length = (block[at] ?? 0) + ((block[at + 1] ?? 0) << 8)
    return block.subarray(at + 2, at + 2 + length)
  }

  /** A block with room for so many bytes at `#used`; undefined where there are as many as can be numbered. */
  #blockFor(bytes: number): Uint8Array<ArrayBuffer> | undefined {
    const last = this.#blocks.length - 1
    const block = this.#blocks[last]
    const wanted = this.#used + bytes
    if (block !== undefined && wanted <= block.length) return block
    if (this.#blocks.length >= mostBlocks) return undefined
    const isFirst = last < 0 || (last === 0 && wanted <= blockBytes)
    const next = new Uint8Array(isFirst ? roomFor(wanted) : blockBytes)
    if (isFirst && block !== undefined) next.set(block)
    if (!isFirst) this.#used = 0
    this.#blocks[isFirst ? 0 : last + 1] = next
    return next
  }

  #addString(text: string): TextNumber {
    return -this.#strings.push(text)
  }
}

function roomFor(bytes: number): number {
  return Math.min(blockBytes, Math.max(firstBytes, 2 ** Math.ceil(Math.log2(bytes))))
}
