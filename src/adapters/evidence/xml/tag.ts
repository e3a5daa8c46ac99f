import { findMember, type Member, type Members } from '../document/members.ts'
import { Attributes } from './attributes.ts'
import { colon, greaterThan, isWhiteSpace, slash } from './bytes.ts'
import { skipName } from './name.ts'
import { refuse } from './refuse.ts'
import type { XmlCursor } from './xml-cursor.ts'

/**
 * A start tag, read and validated as a whole. It stands in the block: what it says must be taken before reading on.
 * One serves a whole document.
 */
export class Tag {
  /** Where the name stands in the block, and where the part behind its prefix begins. */
  from = 0
  to = 0
  localFrom = 0
  /** Whether the element ends with its start tag. */
  isEmpty = false
  readonly attributes: Attributes
  #isWide = false
  readonly #cursor: XmlCursor

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor
    this.attributes = new Attributes(cursor, () =>
      cursor.decoded(this.from, Math.max(this.from, this.localFrom - 1)),
    )
  }

  /** From the `<` to behind the `>`. */
  read(): void {
    const cursor = this.#cursor
    cursor.kept = cursor.at++
    this.attributes.count = 0
    this.#isWide = skipName(cursor, 'the name of an element')
    const length = cursor.at - cursor.kept
    this.isEmpty = this.#readAttributes() === slash
    if (this.isEmpty) cursor.at++
    if (cursor.peek() !== greaterThan) refuse(cursor, '">"')
    cursor.at++
    this.#settle(cursor.kept, length)
    cursor.kept = -1
  }

  #settle(base: number, length: number): void {
    this.from = base + 1
    this.to = base + length
    this.localFrom = this.from
    const { bytes } = this.#cursor
    for (let at = this.from; at < this.to; at++) if (bytes[at] === colon) this.localFrom = at + 1
    this.attributes.settle(base)
  }

  /** To what ends the tag, which is given. */
  #readAttributes(): number {
    const cursor = this.#cursor
    for (;;) {
      const isApart = isWhiteSpace(cursor.peek())
      const byte = cursor.next()
      if (byte === greaterThan || byte === slash) return byte
      if (!isApart) refuse(cursor, 'a space, "/" or ">"')
      this.attributes.read()
    }
  }

  /** The member that bears the element's name, prefix or not. */
  findName<T>(members: Members<T>): Member<T> | undefined {
    if (this.#isWide) return members.byName.get(this.localName())
    return findMember(members, this.#cursor.bytes, this.localFrom, this.to)
  }

  /** The element's name without its prefix. */
  localName(): string {
    return this.#cursor.decoded(this.localFrom, this.to)
  }
}
