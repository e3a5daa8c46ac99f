import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Built, put } from '../document/built.ts'
import { Malformed } from '../document/malformed.ts'
import type { Plan, Receiver } from '../document/plan.ts'
import { placeOf } from '../json/refuse.ts'
import type { Cursor, Spot } from '../source/cursor.ts'
import type { CellReader } from './cell-reader.ts'
import type { Table } from './table.ts'

/** A column that somebody wants, and what for. */
interface Column {
  readonly name: string
  readonly position: number
  readonly plan: Plan
}

/** Follows a plan through the rows of a table: builds what it asks for, hands it over, steps over the rest. */
export class RowReader {
  readonly #cursor: Cursor
  readonly #cells: CellReader
  readonly #plan: Plan
  readonly #row: Plan | undefined
  /** How many columns the table has, which of them somebody wants, and what for. */
  readonly #width: number
  readonly #isWanted: readonly boolean[]
  readonly #columns: readonly Column[]
  /** Cells of the row being read, by position. */
  readonly #texts: string[] = []

  constructor(cursor: Cursor, { cells, columns }: Table, plan: Plan) {
    this.#cursor = cursor
    this.#cells = cells
    this.#plan = plan
    this.#row = plan.elements
    this.#width = columns.length
    this.#columns = columns.flatMap((name, position) => columnOf(name, position, plan.elements) ?? [])
    this.#isWanted = columns.map((_, index) => this.#columns.some(({ position }) => position === index))
  }

  read(): void {
    const list: unknown[] = []
    const spot = this.#cursor.spot()
    for (let index = 0; this.#cells.startRow(); ) {
      const at = this.#cursor.spot()
      this.#cells.filled = false
      const count = this.#readCells()
      // Spreadsheets fill a sheet up with rows that are nothing but separators.
      if (this.#cells.filled) this.#take(count, index++, at, list)
    }
    deliver(this.#plan.receivers, list, spot, [])
  }

  /** Reads one row to its end. Says how many cells it has. */
  #readCells(): number {
    const cells = this.#cells
    const isWanted = this.#isWanted
    const texts = this.#texts
    let room: number = limits.valueBytes
    let count = 0
    do {
      const wanted = isWanted[count] === true
      const text = cells.read(wanted)
      if (wanted) {
        texts[count] = text
        room -= text.length
        if (room < 0) this.#refuseSize()
      }
      count++
    } while (cells.behind === 'cell')
    return count
  }

  #take(count: number, index: number, at: Spot, list: unknown[]): void {
    const row = this.#row
    if (count === this.#width) {
      if (row === undefined) return
      const built = this.#build(index, at)
      deliver(row.receivers, built, at, [index])
      if (row.belongs) list.push(built)
    } else this.#malformed(count, index, at)
  }

  // A last row that is short and has no line end was cut off, and who knows how much behind it.
  #malformed(count: number, index: number, at: Spot): void {
    const columns = this.#width
    if (count < columns && this.#cells.behind === 'end')
      throw new HoldpointError('evidence.truncated', {}, placeOf(this.#cursor))
    const value = new Malformed(say('evidence.record.cells', { cells: count, columns }))
    if (this.#row === undefined || this.#row.receivers.length === 0) {
      const values = { met: `a row of ${count} cells`, expected: `one of ${columns}` }
      throw new HoldpointError('evidence.not-csv', values, { file: this.#cursor.name, ...at })
    }
    deliver(this.#row.receivers, value, at, [index])
  }

  #build(index: number, at: Spot): Built {
    const built: Built = {}
    for (const { name, position, plan } of this.#columns) {
      const text = this.#texts[position] ?? ''
      if (plan.belongs) put(built, name, text)
      if (plan.receivers.length > 0) deliver(plan.receivers, text, at, [index, position])
    }
    return built
  }

  #refuseSize(): never {
    const values = { what: 'one record', limit: limits.valueBytes }
    throw new HoldpointError('evidence.too-large', values, placeOf(this.#cursor))
  }
}

/** What has no heading has no name to be asked for by. */
function columnOf(name: string, position: number, row: Plan | undefined): Column | undefined {
  const plan = name === '' ? undefined : (row?.members.byName.get(name)?.value ?? row?.rest)
  return plan && { name, position, plan }
}

function deliver(
  receivers: readonly Receiver[],
  value: unknown,
  at: Spot,
  positions: readonly number[],
): void {
  for (const { receive, stars } of receivers)
    receive(value, { ...at, indexes: stars.map((star) => positions[star] ?? 0) })
}
