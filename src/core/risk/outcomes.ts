import { HoldpointError } from '../base/errors.ts'

/** The values of one output so far: of each scramble equally many points, and the same place is the same scenario. */
export interface Outcomes {
  /** Makes room for the points of each scramble up to so many. */
  readonly grow: (points: number) => void
  /** Keeps the values of `size` points of a scramble, the last ones that room was made for, from `start` on. Throws `risk.not-a-number`. */
  readonly keep: (scramble: number, start: number, size: number, values: Float64Array) => void
  /** All of them, the scenarios of one scramble after those of another. */
  readonly values: () => Float64Array
}

/** Points of each scramble, from one to another. */
interface Block {
  readonly from: number
  readonly to: number
  readonly values: Float64Array
}

/** Blocks are put together only when somebody asks: of most outputs nobody does before the end. */
export function outcomesOf(output: string, scrambles: number): Outcomes {
  let blocks: readonly Block[] = []
  let last: Block = { from: 0, to: 0, values: new Float64Array(0) }
  return {
    grow: (points) => {
      const from = last.to
      last = { from, to: points, values: new Float64Array((points - from) * scrambles) }
      blocks = [...blocks, last]
    },
    keep: (scramble, start, size, values) => {
      const { from, to, values: kept } = last
      const place = scramble * (to - from) + start - from
      // Zero times whatever is not finite is NaN, and stays it.
      let sound = 0
      for (let i = 0; i < size; i += 1) {
        const value = values[i] ?? Number.NaN
        kept[place + i] = value
        sound += value * 0
      }
      if (sound !== 0) {
        const scenario = scramble * to + start + firstUnsound(values, size)
        throw new HoldpointError('risk.not-a-number', { output, scenario })
      }
    },
    values: () => {
      last = joined(blocks, last.to, scrambles)
      blocks = [last]
      return last.values
    },
  }
}

function joined(blocks: readonly Block[], points: number, scrambles: number): Block {
  const [first] = blocks
  if (blocks.length === 1 && first !== undefined) return first
  const all = new Float64Array(points * scrambles)
  for (const { from, to, values } of blocks) {
    const each = to - from
    for (let i = 0; i < scrambles; i += 1)
      all.set(values.subarray(i * each, (i + 1) * each), i * points + from)
  }
  return { from: 0, to: points, values: all }
}

function firstUnsound(values: Float64Array, size: number): number {
  for (let i = 0; i < size; i += 1) if (!Number.isFinite(values[i])) return i
  return size
}
