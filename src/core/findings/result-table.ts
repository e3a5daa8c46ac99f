import type { Draft } from '../base/draft.ts'
import { type Common, CommonParts } from './common-parts.ts'
import type { Component } from './component.ts'
import type { Location, RecordPlace, Result, Tool } from './result.ts'
import { type StoredTexts, type TextNumber, TextStore } from './text-store.ts'

/** What a result says; who says so, and where, stands beside it. */
export type SaidResult = Omit<Result, 'tool' | 'evidence' | 'place'>

const columns = 14
const rowBits = 9
const rowsInBlock = 1 << rowBits
/** Of the first block, which grows up to the others' size: most reports are small. */
const firstRows = 1 << 6
const [common, name, version, purl, path, line, logical, prints, snippet] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const [record, recordLine, byteLow, byteHigh, more] = [9, 10, 11, 12, 13]
/** The texts of a place, the most telling first. */
const placeTexts = [purl, name, version, path, logical, prints, snippet]
const twoTo32 = 2 ** 32
const largestNumber = 2 ** 31 - 1

/** A table as plain data, which one thread can hand to another. */
export interface ResultColumns {
  readonly evidence: string
  readonly length: number
  readonly blocks: readonly Int32Array<ArrayBuffer>[]
  readonly commons: readonly Common[]
  readonly texts: StoredTexts
  readonly places: readonly (readonly Location[])[]
}

/**
 * The results of one evidence, in its order, as columns of numbers: a report of two gigabytes has a million of them,
 * and as objects they would take a gigabyte. What many have in common is kept once, texts as bytes; a result is put
 * together again when somebody asks for it.
 */
export class ResultTable {
  /** sha256 of the evidence, lower-case hex; empty until its end was read. */
  evidence: string
  readonly #blocks: Int32Array<ArrayBuffer>[]
  readonly #commons: CommonParts
  readonly #texts: TextStore
  /** Further places of the few results that have several. */
  readonly #places: (readonly Location[])[]
  #length: number

  /** A new table, or one that another thread has filled, to be read only. */
  constructor(filled?: ResultColumns) {
    this.evidence = filled?.evidence ?? ''
    this.#blocks = [...(filled?.blocks ?? [])]
    this.#commons = new CommonParts(filled?.commons)
    this.#texts = new TextStore(filled?.texts)
    this.#places = [...(filled?.places ?? [])]
    this.#length = filled?.length ?? 0
  }

  /** What is in it, not copied. */
  columns(): ResultColumns {
    return {
      evidence: this.evidence,
      length: this.#length,
      blocks: this.#blocks,
      commons: this.#commons.all(),
      texts: this.#texts.stored(),
      places: this.#places,
    }
  }

  get length(): number {
    return this.#length
  }

  append(result: SaidResult, tool: Tool, place: RecordPlace): void {
    const at = (this.#length & (rowsInBlock - 1)) * columns
    const row = this.#blockFor(this.#length >> rowBits, at)
    row[at + common] = this.#commons.numberOf(result, tool)
    if (result.component !== undefined) this.#putComponent(row, at, result.component)
    if (result.locations !== undefined) this.#putLocations(row, at, result.locations)
    if (result.fingerprints !== undefined)
      row[at + prints] = this.#texts.add(JSON.stringify(result.fingerprints))
    if (result.snippet !== undefined) row[at + snippet] = this.#texts.add(result.snippet)
    row[at + record] = place.record
    row[at + recordLine] = place.line
    row[at + byteLow] = place.byte | 0
    row[at + byteHigh] = Math.floor(place.byte / twoTo32)
    this.#length++
  }

  /** The block of a number, with room for one more row at an index. */
  #blockFor(number: number, at: number): Int32Array<ArrayBuffer> {
    const block = this.#blocks[number]
    if (block !== undefined && at < block.length) return block
    const rows = number > 0 ? rowsInBlock : Math.max(firstRows, (2 * at) / columns)
    const next = new Int32Array(rows * columns)
    if (block !== undefined) next.set(block)
    this.#blocks[number] = next
    return next
  }

  #putComponent(row: Int32Array, at: number, component: Component): void {
    row[at + name] = this.#texts.addKnown(component.name)
    if (component.version !== undefined) row[at + version] = this.#texts.add(component.version)
    if (component.purl !== undefined) row[at + purl] = this.#texts.add(component.purl)
  }

  #putLocations(row: Int32Array, at: number, locations: readonly Location[]): void {
    const first = locations[0]
    if (first === undefined) return
    row[at + path] = this.#texts.addKnown(first.path)
    // A line beyond that is a slip of the tool; the place without it is better than a wrong one.
    if (first.line !== undefined && first.line <= largestNumber) row[at + line] = first.line
    if (first.logical !== undefined) row[at + logical] = this.#texts.addKnown(first.logical)
    if (locations.length > 1) row[at + more] = this.#places.push(locations.slice(1))
  }

  /** Every common part of its results, once. */
  commons(): readonly Common[] {
    return this.#commons.all()
  }

  /** What the result in a row has in common with others. */
  commonAt(row: number): Common {
    return this.#commons.get(this.#number(row, common))
  }

  /** The result in a row, from 0. */
  at(row: number): Result {
    const result: Draft<Result> = {
      ...this.commonAt(row),
      evidence: this.evidence,
      place: {
        record: this.#number(row, record),
        line: this.#number(row, recordLine),
        byte: this.#number(row, byteHigh) * twoTo32 + (this.#number(row, byteLow) >>> 0),
      },
    }
    if (this.#number(row, name) !== 0) result.component = this.#component(row)
    if (this.#number(row, path) !== 0) result.locations = this.#locations(row)
    const fingerprints = this.#number(row, prints)
    if (fingerprints !== 0) result.fingerprints = this.#fingerprints(fingerprints)
    const code = this.#number(row, snippet)
    if (code !== 0) result.snippet = this.#texts.get(code)
    return result
  }

  /**
   * Orders places as they are written: this row's and that of another table. Without making a text of any, because a
   * report of a flaw in a hundred thousand packages is put in order by them.
   */
  comparePlaces(row: number, other: ResultTable, otherRow: number): number {
    for (const column of placeTexts) {
      const [a, b] = [this.#number(row, column), other.#number(otherRow, column)]
      const order = this.#texts.compare(a, other.#texts, b)
      if (order !== 0) return order
    }
    return this.#number(row, line) - other.#number(otherRow, line)
  }

  #fingerprints(text: TextNumber): Readonly<Record<string, string>> {
    const written: Readonly<Record<string, string>> = JSON.parse(this.#texts.get(text))
    return written
  }

  #component(row: number): Component {
    const component: Draft<Component> = { name: this.#texts.get(this.#number(row, name)) }
    const versioned = this.#number(row, version)
    if (versioned !== 0) component.version = this.#texts.get(versioned)
    const url = this.#number(row, purl)
    if (url !== 0) component.purl = this.#texts.get(url)
    return component
  }

  #locations(row: number): readonly Location[] {
    const first: Draft<Location> = { path: this.#texts.get(this.#number(row, path)) }
    const onLine = this.#number(row, line)
    if (onLine !== 0) first.line = onLine
    const inside = this.#number(row, logical)
    if (inside !== 0) first.logical = this.#texts.get(inside)
    const others = this.#number(row, more)
    return others === 0 ? [first] : [first, ...(this.#places[others - 1] ?? [])]
  }

  #number(row: number, column: number): TextNumber {
    return this.#blocks[row >> rowBits]?.[(row & (rowsInBlock - 1)) * columns + column] ?? 0
  }

  *[Symbol.iterator](): IterableIterator<Result> {
    for (let row = 0; row < this.#length; row++) yield this.at(row)
  }
}
