import { HoldpointError } from '../base/errors.ts'

/** The values of one output so far: of each scramble equally many points, and the same place is the same scenario. */
export interface Outcomes {
  /** Makes room for so many points of each scramble, keeping what is there. */
  readonly grow: (points: number) => void
  /** Keeps the values of `size` points of a scramble from `start` on. Throws `risk.not-a-number`. */
  readonly keep: (scramble: number, start: number, size: number, values: Float64Array) => void
  /** The scenarios of one scramble after those of another. */
  readonly values: () => Float64Array
}

/** Room is made for so many times what is needed, because memory that nobody writes to costs less than moving. */
const ahead = 16

/** `most` is how many points of each scramble there will ever be. */
export function outcomesOf(output: string, scrambles: number, most: number): Outcomes {
  let [points, room] = [0, 0]
  let kept = new Float64Array(0)
  const moveTo = (wanted: number) => {
    const moved = new Float64Array(wanted * scrambles)
    for (let i = 0; i < scrambles; i += 1) moved.set(kept.subarray(i * room, i * room + points), i * wanted)
    room = wanted
    kept = moved
  }
  return {
    grow: (to) => {
      if (to > room) moveTo(Math.min(to * ahead, most))
      points = to
    },
    keep: (scramble, start, size, values) => {
      const from = scramble * room + start
      // Zero times whatever is not finite is NaN, and stays it.
      let sound = 0
      for (let i = 0; i < size; i += 1) {
        const value = values[i] ?? Number.NaN
        kept[from + i] = value
        sound += value * 0
      }
      if (sound !== 0) {
        const scenario = scramble * points + start + firstUnsound(values, size)
        throw new HoldpointError('risk.not-a-number', { output, scenario })
      }
    },
    values: () => {
      if (room > points) moveTo(points)
      return kept
    },
  }
}

function firstUnsound(values: Float64Array, size: number): number {
  for (let i = 0; i < size; i += 1) if (!Number.isFinite(values[i])) return i
  return size
}
