import type { Distribution } from '../risk/distribution.ts'
import { hashedChance, wordOf } from '../risk/hashed-chance.ts'
import type { Batch } from '../risk/model.ts'
import type { Simulated } from '../risk/simulate.ts'

/** Some of the scenarios of a simulation: the first points of each scramble. */
export interface Scenarios {
  readonly size: number
  /** Of each scramble. */
  readonly points: number
  /** What these scenarios have drawn. */
  readonly batch: Batch
  /** Of a simulated output, the values of these scenarios only. */
  readonly of: (values: Float64Array) => Float64Array
}

/** What is certain, as columns beside those that are drawn: a dimension for it would be one lost for what is not. */
export function certainColumns(
  distributions: Readonly<Record<string, Distribution>>,
): (batch: Batch) => Batch {
  const columns = new Map<string, Float64Array>()
  const columnOf = (name: string, size: number) => {
    const of = distributions[name]
    if (of?.kind !== 'fixed') return undefined
    const known = columns.get(name)
    if (known?.length === size) return known
    const made = new Float64Array(size).fill(of.value)
    columns.set(name, made)
    return made
  }
  return (batch) => withColumns(batch, (name) => columnOf(name, batch.size))
}

/** Draws the first `points` of each scramble of a simulation again, so that what is fixed can be tried on them. */
export function scenariosOf(
  { column: drawn, scrambles }: Simulated<string>,
  distributions: Readonly<Record<string, Distribution>>,
  points: number,
): Scenarios {
  const size = points * scrambles
  const columns = new Map<string, Float64Array>()
  const column = (name: string) => {
    const known = columns.get(name) ?? drawn(name, points)
    columns.set(name, known)
    return known
  }
  const batch = certainColumns(distributions)(batchOf(size, column))
  return { size, points, batch, of: (values) => firstOfEach(values, scrambles, points) }
}

/** The same scenarios but for some columns. */
export function withColumns(batch: Batch, changed: (name: string) => Float64Array | undefined): Batch {
  return { ...batch, ...columnsBy(batch.size, (name) => changed(name) ?? batch.column(name)) }
}

function batchOf(size: number, column: (name: string) => Float64Array): Batch {
  const chance = (stream: string) => hashedChance(wordOf(stream), size)
  return {
    ...columnsBy(size, column),
    zeros: () => new Float64Array(size),
    chance,
    random: (scenario) => {
      const drawn = chance('')
      let k = 0
      return { next: () => drawn(scenario, k++) }
    },
  }
}

function columnsBy(
  size: number,
  column: (name: string) => Float64Array,
): Pick<Batch, 'size' | 'column' | 'pick'> {
  return {
    size,
    column,
    pick: (name, scenarios, into) => {
      const values = column(name)
      for (let i = 0; i < into.length; i += 1) into[i] = values[scenarios[i] ?? 0] ?? 0
    },
  }
}

function firstOfEach(values: Float64Array, scrambles: number, points: number): Float64Array {
  const each = values.length / scrambles
  const first = new Float64Array(points * scrambles)
  for (let i = 0; i < scrambles; i += 1) {
    first.set(values.subarray(i * each, i * each + points), i * points)
  }
  return first
}
