import { checkWithin } from './laws/check-range.ts'
import { bandAround, quantileIn } from './select.ts'

/** What one output came to over all scenarios. Errors are standard errors, from scrambles independent of each other. */
export interface Sample {
  /** By scenario; the same place is the same scenario in each output. Not to be changed. */
  readonly values: Float64Array
  readonly mean: number
  readonly meanError: number
  /** The value below which a share p of the scenarios stays, p from 0 to 1. Throws `risk.parameter-outside`. */
  readonly quantile: (p: number) => number
  readonly quantileError: (p: number) => number
  /** The share of scenarios above each of these amounts, in their order. */
  readonly exceedance: (at: readonly number[]) => readonly number[]
}

/** Its values have the scenarios of one scramble after those of another, equally many of each; asked for when needed. */
export function sampleOf(made: () => Float64Array, scrambles: number): Sample {
  const values = once(made)
  const parts = once(() => partsOf(values(), scrambles))
  const means = once(() => parts().map(meanOfValues))
  const bandOf = known((p) => bandAround(values(), p))
  const quantile = known((p) => quantileIn(values(), p, bandOf(p)))
  const quantileError = known((p) => standardError(parts().map((part) => quantileIn(part, p, bandOf(p)))))
  return {
    get values() {
      return values()
    },
    get mean() {
      return means().reduce((sum, mean) => sum + mean / scrambles, 0)
    },
    get meanError() {
      return standardError(means())
    },
    quantile,
    quantileError,
    exceedance: (at) => exceedanceOf(values(), at),
  }
}

function partsOf(values: Float64Array, scrambles: number): readonly Float64Array[] {
  const each = values.length / scrambles
  return Array.from({ length: scrambles }, (_, i) => values.subarray(i * each, (i + 1) * each))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Works out what belongs to a share p once for each. */
function known<T>(make: (p: number) => T): (p: number) => T {
  const made = new Map<number, () => T>()
  return (p) => {
    checkWithin('a quantile', p, 0, 1)
    const one = made.get(p) ?? once(() => make(p))
    made.set(p, one)
    return one()
  }
}

function meanOfValues(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0
  return sum / values.length
}

/** The standard error of a mean: the deviation of independent results over the root of how many there are. */
function standardError(results: readonly number[]): number {
  const n = results.length
  const mean = results.reduce((sum, result) => sum + result / n, 0)
  const squares = results.reduce((sum, result) => sum + (result - mean) * (result - mean), 0)
  return Math.sqrt(squares / (n - 1) / n)
}

function exceedanceOf(values: Float64Array, at: readonly number[]): readonly number[] {
  const order = at.map((_, i) => i).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0))
  const sorted = Float64Array.from(order, (i) => at[i] ?? 0)
  // How many values are above the amounts before this one, and not above it.
  const steps = new Float64Array(sorted.length + 1)
  for (const value of values) {
    const above = countUnder(sorted, value)
    steps[above] = (steps[above] ?? 0) + 1
  }
  const shares = new Array<number>(at.length).fill(0)
  let above = 0
  for (let i = sorted.length; i > 0; i -= 1) {
    above += steps[i] ?? 0
    shares[order[i - 1] ?? 0] = above / values.length
  }
  return shares
}

function countUnder(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < value) from = middle + 1
    else to = middle
  }
  return from
}
