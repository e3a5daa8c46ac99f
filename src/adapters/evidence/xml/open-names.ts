import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { quoted } from '../../../core/base/text.ts'
import { placeOf } from '../json/refuse.ts'
import { greaterThan, isInName } from './bytes.ts'
import { refuse, refuseInstead } from './refuse.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** The names of the elements that are open, outermost first, so that each ends with a tag of its own name. */
export class OpenNames {
  /** How many are open. */
  depth = 0
  readonly #cursor: XmlCursor
  #bytes = Buffer.alloc(4096)
  readonly #ends = new Int32Array(limits.xmlDepth + 1)
  readonly #isWide = new Uint8Array(limits.xmlDepth + 1)

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor
  }

  /** Opens an element whose name stands in these bytes of the block. */
  open(from: number, to: number): void {
    const start = this.#ends[this.depth] ?? 0
    if (this.depth === limits.xmlDepth) this.#refuse('evidence.too-deep', { limit: limits.xmlDepth })
    if (to - from > limits.xmlNameBytes)
      this.#refuse('evidence.too-large', { what: 'one name', limit: limits.xmlNameBytes })
    const end = start + to - from
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * end)
    const { bytes } = this.#cursor
    const names = this.#bytes
    let all = 0
    for (let at = from, into = start; at < to; at++, into++) {
      const byte = bytes[at] ?? 0
      names[into] = byte
      all |= byte
    }
    this.#ends[++this.depth] = end
    this.#isWide[this.depth] = all >= 0x80 ? 1 : 0
  }

  #refuse(
    code: 'evidence.too-deep' | 'evidence.too-large',
    values: { what: string; limit: number } | { limit: number },
  ): never {
    throw new HoldpointError(code, values, placeOf(this.#cursor))
  }

  /** Closes the innermost element: over its end tag, from behind its `</`. */
  close(): void {
    const cursor = this.#cursor
    const to = this.#ends[this.depth] ?? 0
    const from = this.#ends[this.depth - 1] ?? 0
    cursor.lookAhead(to - from + 1)
    const { bytes, at } = cursor
    const names = this.#bytes
    for (let index = 0; index < to - from; index++)
      if (bytes[at + index] !== names[from + index]) this.#refuseEnd(from, to)
    const next = bytes[at + to - from] ?? 0
    if (isInName[next] === 1 || next >= 0x80) this.#refuseEnd(from, to)
    cursor.at = at + to - from
    if (this.#isWide[this.depth] === 1) cursor.continued(cursor.continuations(at, cursor.at))
    if (cursor.next() !== greaterThan) refuse(cursor, '">"')
    cursor.at++
    this.depth--
  }

  #refuseEnd(from: number, to: number): never {
    const cursor = this.#cursor
    cursor.lookAhead(100)
    const { at, bytes } = cursor
    const isCut = this.#bytes.subarray(from, to).indexOf(bytes.subarray(at, cursor.end)) === 0
    if (isCut) {
      cursor.at = cursor.end
      refuse(cursor, 'the end of a tag')
    }
    const [met = ''] = /^[^\s<>/]*/.exec(cursor.decoded(at, Math.min(at + 100, cursor.end))) ?? []
    const expected = this.#bytes.toString('utf8', from, to)
    refuseInstead(cursor, `the end tag of ${quoted(met)}`, `that of ${quoted(expected)}`)
  }
}
