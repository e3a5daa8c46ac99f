import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { type Built, put } from '../document/built.ts'
import { placeOf } from '../json/refuse.ts'
import type { Spot } from '../source/cursor.ts'
import { exclamation, lessThan, question, slash } from './bytes.ts'
import { type ElementPlan, textPlan } from './element-plan.ts'
import { behindLess, readBang, skipInstruction } from './markup.ts'
import { OpenNames } from './open-names.ts'
import { skipElement } from './skip.ts'
import { Tag } from './tag.ts'
import { skipText, textIn } from './text.ts'
import { trimmed } from './trimmed.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** What each value costs of `limits.valueBytes`, beside the text in it: about what it takes in memory. */
const valueCost = 48
/** The same of each piece that a text is put together from. */
const pieceCost = 32

/** An element that is being read. */
interface Element {
  readonly plan: ElementPlan
  readonly spot: Spot
  /** Its members so far, and whether it has any child or attribute at all. */
  readonly built: Built
  hasParts: boolean
  /** Its text so far; undefined where nobody wants it. */
  text: string | undefined
}

/** Follows a plan through a document: builds what it asks for, hands it over, skips the rest. */
export class Builder {
  readonly #cursor: XmlCursor
  readonly #tag: Tag
  readonly #open: OpenNames
  /** Which child is being read, at each depth. */
  readonly #positions: number[] = []
  /** What the value being built may still cost. */
  #room: number = limits.valueBytes

  constructor(cursor: XmlCursor) {
    this.#cursor = cursor
    this.#tag = new Tag(cursor)
    this.#open = new OpenNames(cursor)
  }

  /** Reads the document element, at whose `<` the cursor stands. `plan` is that of the document around it. */
  readDocument(plan: ElementPlan): void {
    const around = elementOf(plan, this.#cursor.spot())
    this.#child(around, 0)
    this.#hand(plan, around.spot, this.#value(around))
  }

  /** Reads the next child, at whose `<` the cursor stands. */
  #child(around: Element, position: number): void {
    const spot = this.#cursor.spot()
    const tag = this.#tag
    tag.read()
    this.#positions[this.#open.depth] = position
    around.hasParts = true
    const { children, rest, isText, isObject } = around.plan
    const known = tag.findName(children)
    if (known !== undefined) this.#member(around, known.name, known.value, spot)
    else if (rest !== undefined) this.#member(around, tag.localName(), rest, spot)
    else if (isText && !isObject) this.#textInside(around)
    else skipElement(this.#cursor, tag, this.#open)
  }

  /** Reads an element, behind whose start tag the cursor stands. */
  #member(around: Element, name: string, plan: ElementPlan, spot: Spot): void {
    const room = this.#room
    if (!plan.belongs && plan.receivers.length > 0) this.#room = limits.valueBytes
    const element = elementOf(plan, spot)
    this.#attributes(element)
    if (!this.#tag.isEmpty) this.#content(element)
    const value = this.#value(element)
    this.#hand(plan, spot, value)
    if (plan.belongs) this.#add(around.built, name, value, plan)
    else this.#room = room
  }

  #attributes(element: Element): void {
    const { attributes } = this.#tag
    const { plan, spot, built } = element
    for (let index = 0; index < attributes.count; index++) {
      const isNamespace = attributes.isNamespace(index)
      if (!isNamespace) element.hasParts = true
      const known = attributes.find(plan.attributes, index)
      if (known === undefined && (isNamespace || !plan.takesAll)) continue
      const name = known?.name ?? attributes.name(index)
      const value = attributes.value(index)
      this.#spend(valueCost + name.length + value.length)
      if (known !== undefined) this.#hand(known.value, spot, value)
      if (known === undefined) put(built, `@${name}`, value)
      else if (known.value.belongs) this.#add(built, `@${name}`, value, known.value)
    }
  }

  /** From behind a start tag to behind the end tag. */
  #content(element: Element): void {
    const cursor = this.#cursor
    this.#open.open(this.#tag.from, this.#tag.to)
    for (let position = 0; ; ) {
      this.#text(element)
      const byte = behindLess(cursor)
      if (byte === slash) break
      if (byte === exclamation) this.#append(element, readBang(cursor, element.text !== undefined))
      else if (byte === question) skipInstruction(cursor)
      else this.#child(element, position++)
    }
    cursor.at += 2
    this.#open.close()
  }

  #text(element: Element): void {
    const cursor = this.#cursor
    if (element.text === undefined) {
      skipText(cursor)
      return
    }
    // At the beginning white space says nothing, and between elements there is little else.
    if (element.text === '' && cursor.next() === lessThan) return
    cursor.kept = cursor.at
    const contains = skipText(cursor)
    const text = textIn(cursor, cursor.kept, cursor.at, contains)
    cursor.kept = -1
    this.#append(element, text)
  }

  #append(element: Element, text: string): void {
    if (element.text === undefined || text === '') return
    element.text += text
    this.#spend(pieceCost + text.length)
    if (element.text.length > limits.stringBytes) this.#refuse('one text', limits.stringBytes)
  }

  /** The text in an element that stands inside of a text: `<p>see <b>this</b></p>` */
  #textInside(around: Element): void {
    if (this.#tag.isEmpty) return
    const inside = { ...around, plan: textPlan }
    this.#content(inside)
    around.text = inside.text
  }

  /** What an element that was read to its end is as its plan asks for it. */
  #value({ plan, spot, built, hasParts, text }: Element): unknown {
    const own = text === undefined ? '' : trimmed(text)
    if (plan.text !== undefined) this.#hand(plan.text, spot, own)
    if (plan.isText && !(plan.isObject && hasParts)) return own
    if (plan.text?.belongs) this.#add(built, '#text', own, plan.text)
    else if (plan.takesAll && own !== '') put(built, '#text', own)
    return built
  }

  #hand(plan: ElementPlan, spot: Spot, value: unknown): void {
    for (const { receive, stars } of plan.receivers)
      receive(value, { ...spot, indexes: stars.map((star) => this.#positions[star] ?? 0) })
  }

  /** A name that comes again where no list is asked for becomes one, so that the schema refuses it: nothing is lost. */
  #add(built: Built, name: string, value: unknown, { isList }: ElementPlan): void {
    this.#spend(valueCost)
    const before = Object.hasOwn(built, name) ? built[name] : undefined
    if (before === undefined) put(built, name, isList ? [value] : value)
    else if (Array.isArray(before)) before.push(value)
    else put(built, name, [before, value])
  }

  #spend(cost: number): void {
    this.#room -= cost
    if (this.#room < 0) this.#refuse('one record', limits.valueBytes)
  }

  #refuse(what: string, limit: number): never {
    throw new HoldpointError('evidence.too-large', { what, limit }, placeOf(this.#cursor))
  }
}

function elementOf(plan: ElementPlan, spot: Spot): Element {
  const wantsText = plan.isText || plan.text !== undefined || plan.takesAll
  return { plan, spot, built: {}, hasParts: false, text: wantsText ? '' : undefined }
}
