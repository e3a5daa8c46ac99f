import { columnPool } from './column-pool.ts'
import { type Dimension, dimensionNamed } from './dimensions.ts'
import type { Batch } from './model.ts'
import type { Scramble } from './scramble.ts'
import { scrambledPoint } from './sobol.ts'

/** Makes batches: of one scramble, the points from `start` on, `size` of them. */
export type Batches = (scramble: Scramble, start: number, size: number) => Batch

export function batchesOf(dimensions: ReadonlyMap<string, Dimension>): Batches {
  let pool = columnPool(0)
  return (scramble, start, size) => {
    if (pool.size === size) pool.takeBack()
    else pool = columnPool(size)
    const { zeros } = pool
    const filled = new Map<string, Float64Array>()
    const column = (name: string) => {
      const known = filled.get(name)
      if (known !== undefined) return known
      const made = zeros()
      fillColumn(dimensionNamed(dimensions, name), scramble, start, made)
      filled.set(name, made)
      return made
    }
    const chance = (stream: string) => {
      const hashed = scramble.chance(stream)
      return (scenario: number, k: number) => hashed(start + scenario, k)
    }
    return {
      size,
      column,
      zeros,
      chance,
      pick: (name, scenarios, into) => {
        const dimension = dimensionNamed(dimensions, name)
        pickPoints(dimension, scramble, start, scenarios, into)
        dimension.sampler?.(into, into)
      },
      random: (scenario) => {
        const drawn = chance('')
        let k = 0
        return { next: () => drawn(scenario, k++) }
      },
    }
  }
}

/** The values of a dimension at the points from `start` on. */
export function fillColumn(
  dimension: Dimension,
  scramble: Scramble,
  start: number,
  into: Float64Array,
): void {
  const { points, index, sampler } = dimension
  const seed = scramble.seeds[index] ?? 0
  for (let i = 0; i < into.length; i += 1) into[i] = scrambledPoint(points, seed, start + i)
  sampler?.(into, into)
}

function pickPoints(
  { points, index }: Dimension,
  scramble: Scramble,
  start: number,
  scenarios: Int32Array,
  into: Float64Array,
): void {
  const seed = scramble.seeds[index] ?? 0
  for (let i = 0; i < into.length; i += 1) into[i] = scrambledPoint(points, seed, start + (scenarios[i] ?? 0))
}
