import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { findMember, type Member, type Members } from '../document/members.ts'
import { placeOf } from '../json/refuse.ts'
import { apostrophe, colon, equals, quote } from './bytes.ts'
import { skipName } from './name.ts'
import { backTo, refuse } from './refuse.ts'
import { skipQuoted, valueIn } from './text.ts'
import type { XmlCursor } from './xml-cursor.ts'

// Where in the block the parts of an attribute stand: what each slot of `#parts` holds.
const nameFrom = 0
const nameTo = 1
const valueFrom = 2
const valueTo = 3
const contains = 4
const hashOfName = 5
const isWide = 6
const slots = 7

const xmlns = Buffer.from('xmlns')

/** The attributes of a start tag, which stand in the block. */
export class Attributes {
  /** How many there are. */
  count = 0
  readonly #cursor: XmlCursor
  readonly #prefix: () => string
  readonly #parts = new Int32Array(limits.xmlAttributes * slots)

  /** @param prefix of the element's name. */
  constructor(cursor: XmlCursor, prefix: () => string) {
    this.#cursor = cursor
    this.#prefix = prefix
  }

  /** Reads one more. The block is kept from the start of the tag, so places are counted from there. */
  read(): void {
    const cursor = this.#cursor
    const parts = this.#parts
    const index = this.count * slots
    if (index === parts.length) this.#refuseMore()
    parts[index + nameFrom] = cursor.at - cursor.kept
    parts[index + isWide] = skipName(cursor, 'the name of an attribute') ? 1 : 0
    parts[index + nameTo] = cursor.at - cursor.kept
    this.#refuseTwice(index)
    if (cursor.next() !== equals) refuse(cursor, '"="')
    cursor.at++
    const mark = cursor.next()
    if (mark !== quote && mark !== apostrophe) refuse(cursor, 'a value in quotes')
    parts[index + valueFrom] = cursor.at + 1 - cursor.kept
    parts[index + contains] = skipQuoted(cursor)
    parts[index + valueTo] = cursor.at - 1 - cursor.kept
    this.count++
  }

  /** Takes the places of all of them from where the tag starts to where that stands in the block. */
  settle(base: number): void {
    const parts = this.#parts
    for (let index = 0; index < this.count * slots; index += slots)
      for (let slot = index; slot < index + contains; slot++) parts[slot] = (parts[slot] ?? 0) + base
  }

  #refuseMore(): never {
    const values = { limit: limits.xmlAttributes }
    throw new HoldpointError('evidence.too-many-attributes', values, placeOf(this.#cursor))
  }

  #refuseTwice(index: number): void {
    const { bytes, kept } = this.#cursor
    const parts = this.#parts
    const from = kept + (parts[index + nameFrom] ?? 0)
    const to = kept + (parts[index + nameTo] ?? 0)
    let hash = to - from
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    parts[index + hashOfName] = hash
    for (let other = 0; other < index; other += slots)
      if (parts[other + hashOfName] === hash && this.#isNamed(other, from, to)) this.#refuseName(from, to)
  }

  #isNamed(index: number, from: number, to: number): boolean {
    const { bytes, kept } = this.#cursor
    const start = kept + (this.#parts[index + nameFrom] ?? 0)
    const end = kept + (this.#parts[index + nameTo] ?? 0)
    return bytes.compare(bytes, start, end, from, to) === 0
  }

  #refuseName(from: number, to: number): never {
    const cursor = this.#cursor
    const name = cursor.decoded(from, to)
    backTo(cursor, from)
    throw new HoldpointError('evidence.duplicate-attribute', { name }, placeOf(cursor))
  }

  value(index: number): string {
    const at = index * slots
    const parts = this.#parts
    return valueIn(
      this.#cursor,
      parts[at + valueFrom] ?? 0,
      parts[at + valueTo] ?? 0,
      parts[at + contains] ?? 0,
    )
  }

  /** The member that bears an attribute's name. */
  find<T>(members: Members<T>, index: number): Member<T> | undefined {
    if (members.byName.size === 0) return undefined
    if (this.isNamespace(index)) return members.byName.get(this.memberName(index))
    const at = index * slots
    const parts = this.#parts
    if (parts[at + isWide] === 1) return members.byName.get(this.name(index))
    return findMember(members, this.#cursor.bytes, parts[at + nameFrom] ?? 0, parts[at + nameTo] ?? 0)
  }

  /** Whether an attribute declares a namespace. */
  isNamespace(index: number): boolean {
    const { bytes } = this.#cursor
    const from = this.#parts[index * slots + nameFrom] ?? 0
    for (let at = 0; at < xmlns.length; at++) if (bytes[from + at] !== xmlns[at]) return false
    const to = this.#parts[index * slots + nameTo] ?? 0
    return to === from + xmlns.length || bytes[from + xmlns.length] === colon
  }

  /** An attribute's name as members have it: `xmlns` for the element's own namespace, with or without a prefix. */
  memberName(index: number): string {
    const name = this.name(index)
    if (!this.isNamespace(index)) return name
    const prefix = this.#prefix()
    if (prefix === '') return name
    return name === `xmlns:${prefix}` ? 'xmlns' : name === 'xmlns' ? 'xmlns:' : name
  }

  name(index: number): string {
    const at = index * slots
    return this.#cursor.decoded(this.#parts[at + nameFrom] ?? 0, this.#parts[at + nameTo] ?? 0)
  }
}
