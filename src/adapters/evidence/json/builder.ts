import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { type Built, put } from '../document/built.ts'
import type { Plan } from '../document/plan.ts'
import type { Cursor } from '../source/cursor.ts'
import {
  closeBrace,
  closeBracket,
  letterF,
  letterN,
  letterT,
  openBrace,
  openBracket,
  quote,
} from './bytes.ts'
import { KnownNames } from './known-names.ts'
import { readNumber } from './number.ts'
import { readName, readText, skipName } from './read-text.ts'
import { placeOf, refuse } from './refuse.ts'
import { skipValue } from './skip.ts'
import { another, endName, enter, readWord, startName, startsNumber } from './structure.ts'

/** What each value costs of `limits.valueBytes`, beside the text in it: about what it takes in memory. */
const valueCost = 48

/** Follows a plan through a document: builds what it asks for, hands it over, skips the rest. */
export class Builder {
  readonly #cursor: Cursor
  readonly #names = new KnownNames()
  /** Which element or member is being read, at each depth. */
  readonly #positions: number[] = []
  /** What the value being built may still cost. */
  #room: number = limits.valueBytes

  constructor(cursor: Cursor) {
    this.#cursor = cursor
  }

  /** Reads the next value. `depth` is the number of arrays and objects around it. */
  read(plan: Plan, depth: number): unknown {
    return plan.receivers.length === 0 ? this.#build(plan, depth) : this.#deliver(plan, depth)
  }

  /** Reads all values to the end of the document, each as an element of a list; what is a list gives its own. */
  readRow(plan: Plan): void {
    const { elements } = plan
    for (let position = 0, byte = this.#cursor.next(); byte !== -1; byte = this.#cursor.next(), position++) {
      this.#positions[0] = position
      if (byte === openBracket) this.read(plan, 0)
      else if (elements === undefined) skipValue(this.#cursor, 1)
      else this.read(elements, 1)
    }
  }

  #deliver(plan: Plan, depth: number): unknown {
    this.#cursor.next()
    const spot = this.#cursor.spot()
    const room = this.#room
    this.#room = limits.valueBytes
    const value = this.#build(plan, depth)
    this.#room = room
    for (const { receive, stars } of plan.receivers)
      receive(value, { ...spot, indexes: stars.map((star) => this.#positions[star] ?? 0) })
    return value
  }

  #build(plan: Plan, depth: number): unknown {
    const byte = this.#cursor.next()
    if (byte === openBrace) return this.#object(plan, depth)
    if (byte === openBracket) return this.#array(plan, depth)
    if (plan.builds) return this.#scalar(byte)
    return skipValue(this.#cursor, depth)
  }

  #scalar(byte: number): unknown {
    if (byte === quote) return this.#text()
    this.#spend(valueCost)
    const cursor = this.#cursor
    if (startsNumber(byte)) return readNumber(cursor)
    if (byte === letterT) return readWord(cursor, 'true', true)
    if (byte === letterF) return readWord(cursor, 'false', false)
    if (byte === letterN) return readWord(cursor, 'null', null)
    return refuse(cursor, 'a value')
  }

  #text(): string {
    const text = readText(this.#cursor)
    this.#spend(valueCost + text.length)
    return text
  }

  #array(plan: Plan, depth: number): unknown[] {
    const cursor = this.#cursor
    const built: unknown[] = []
    if (plan.builds) this.#spend(valueCost)
    if (!enter(cursor, depth + 1, closeBracket)) return built
    let position = 0
    do {
      this.#positions[depth] = position++
      if (plan.elements === undefined) skipValue(cursor, depth + 1)
      else this.#element(plan.elements, built, depth + 1)
    } while (another(cursor, closeBracket))
    return built
  }

  #element(plan: Plan, built: unknown[], depth: number): void {
    const value = this.read(plan, depth)
    if (plan.belongs) built.push(value)
  }

  #object(plan: Plan, depth: number): Built {
    const cursor = this.#cursor
    const built: Built = {}
    if (plan.builds) this.#spend(valueCost)
    if (!enter(cursor, depth + 1, closeBrace)) return built
    let position = 0
    do {
      startName(cursor)
      this.#positions[depth] = position++
      if (plan.rest === undefined) this.#knownMember(plan, built, depth + 1)
      else this.#anyMember(plan, plan.rest, built, depth + 1)
    } while (another(cursor, closeBrace))
    return built
  }

  /** Only members of known names are wanted: the other names need not become strings. */
  #knownMember({ members }: Plan, built: Built, depth: number): void {
    const member = skipName(this.#cursor, members)
    if (member === undefined) {
      endName(this.#cursor)
      skipValue(this.#cursor, depth)
    } else {
      this.#member(member.name, member.value, built, depth)
      // Only stepped into, for a selection further in; its name stays, to be known if it comes again.
      if (!member.value.belongs) put(built, member.name, undefined)
    }
  }

  #anyMember({ members }: Plan, rest: Plan, built: Built, depth: number): void {
    const name = readName(this.#cursor, this.#names)
    if (rest.belongs) this.#spend(valueCost + name.length)
    this.#member(name, members.byName.get(name)?.value ?? rest, built, depth)
  }

  // Twice the same name is refused, because what reads a report besides us may trust the other value: a severity
  // of "LOW" must not cover one of "CRITICAL".
  #member(name: string, plan: Plan, built: Built, depth: number): void {
    const cursor = this.#cursor
    if (Object.hasOwn(built, name))
      throw new HoldpointError('evidence.duplicate-member', { name }, placeOf(cursor))
    endName(cursor)
    const value = this.read(plan, depth)
    if (plan.belongs) put(built, name, value)
  }

  #spend(cost: number): void {
    this.#room -= cost
    if (this.#room >= 0) return
    const values = { what: 'one record', limit: limits.valueBytes }
    throw new HoldpointError('evidence.too-large', values, placeOf(this.#cursor))
  }
}
