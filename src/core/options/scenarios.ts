import { hashedChance, wordOf } from '../risk/hashed-chance.ts'
import type { Batch, Model } from '../risk/model.ts'
import { simulate } from '../risk/simulate.ts'

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

/** Draws the first `points` of each scramble of a simulation again, so that what is fixed can be tried on them. */
export function scenariosOf(
  model: Pick<Model<string>, 'uncertain' | 'uniforms'>,
  seed: bigint,
  scrambles: number,
  points: number,
): Scenarios {
  const size = points * scrambles
  const drawn = simulate(
    { ...model, outputs: [], evaluate: () => ({}) },
    { seed, scrambles, mostScenarios: size },
  )
  const columns = new Map<string, Float64Array>()
  const column = (name: string) => {
    const known = columns.get(name) ?? drawn.column(name)
    columns.set(name, known)
    return known
  }
  return {
    size,
    points,
    batch: batchOf(size, column),
    of: (values) => firstOfEach(values, scrambles, points),
  }
}

/** The same scenarios but for some columns. */
export function withColumns(batch: Batch, changed: (name: string) => Float64Array | undefined): Batch {
  return batchOf(batch.size, (name) => changed(name) ?? batch.column(name))
}

function batchOf(size: number, column: (name: string) => Float64Array): Batch {
  const chance = (stream: string) => hashedChance(wordOf(stream), size)
  return {
    size,
    column,
    chance,
    pick: (name, scenarios, into) => {
      const values = column(name)
      for (let i = 0; i < into.length; i += 1) into[i] = values[scenarios[i] ?? 0] ?? 0
    },
    random: (scenario) => {
      const drawn = chance('')
      let k = 0
      return { next: () => drawn(scenario, k++) }
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
