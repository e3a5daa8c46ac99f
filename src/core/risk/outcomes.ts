import { HoldpointError } from '../base/errors.ts'

/** The values of one output so far: of each scramble equally many points, and the same place is the same scenario. */
export interface Outcomes {
  /** Makes room for so many points of each scramble, keeping what is there. */
  readonly grow: (points: number) => void
  /** Keeps the values of `size` points of a scramble from `start` on. Throws `risk.not-a-number`. */
  readonly keep: (scramble: number, start: number, size: number, values: Float64Array) => void
  readonly values: () => Float64Array
}

export function outcomesOf(output: string, scrambles: number): Outcomes {
  let each = 0
  let kept = new Float64Array(0)
  return {
    grow: (points) => {
      const grown = new Float64Array(points * scrambles)
      for (let i = 0; i < scrambles; i += 1) grown.set(kept.subarray(i * each, (i + 1) * each), i * points)
      each = points
      kept = grown
    },
    keep: (scramble, start, size, values) => {
      const from = scramble * each + start
      // Zero times whatever is not finite is NaN, and stays it.
      let sound = 0
      for (let i = 0; i < size; i += 1) {
        const value = values[i] ?? Number.NaN
        kept[from + i] = value
        sound += value * 0
      }
      if (sound !== 0)
        throw new HoldpointError('risk.not-a-number', { output, scenario: from + firstUnsound(values, size) })
    },
    values: () => kept,
  }
}

function firstUnsound(values: Float64Array, size: number): number {
  for (let i = 0; i < size; i += 1) if (!Number.isFinite(values[i])) return i
  return size
}
