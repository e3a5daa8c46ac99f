import type { Common } from './common-parts.ts'
import type { Result } from './result.ts'
import type { ResultTable } from './result-table.ts'

/** The rows of several tables, numbered through from 0: tables by the sha256 of their evidence, each in its order. */
export class Rows {
  readonly tables: readonly ResultTable[]
  readonly length: number
  /** The number of each table's first row. */
  readonly #starts: readonly number[]

  constructor(tables: readonly ResultTable[]) {
    this.tables = tables.toSorted((a, b) => (a.evidence < b.evidence ? -1 : a.evidence > b.evidence ? 1 : 0))
    let length = 0
    this.#starts = this.tables.map((table) => {
      const start = length
      length += table.length
      return start
    })
    this.length = length
  }

  at(row: number): Result {
    const place = this.placeOf(row)
    return this.#table(place).at(row - this.#start(place))
  }

  commonAt(row: number): Common {
    const place = this.placeOf(row)
    return this.#table(place).commonAt(row - this.#start(place))
  }

  /** Orders places as they are written; of what is written alike, the row that comes first is first. */
  comparePlaces(a: number, b: number): number {
    const [placeA, placeB] = [this.placeOf(a), this.placeOf(b)]
    const table = this.#table(placeB)
    return this.#table(placeA).comparePlaces(a - this.#start(placeA), table, b - this.#start(placeB)) || a - b
  }

  /** Which of the tables a row stands in. */
  placeOf(row: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#start(middle) <= row) low = middle
      else high = middle - 1
    }
    return low
  }

  #start(place: number): number {
    return this.#starts[place] ?? 0
  }

  #table(place: number): ResultTable {
    const table = this.tables[place]
    if (table === undefined) throw new RangeError(`there is no table ${place}`)
    return table
  }
}
