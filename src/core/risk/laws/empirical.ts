import { HoldpointError, type Place } from '../../base/errors.ts'
import { limits } from '../../base/limits.ts'
import type { Empirical } from '../distribution.ts'
import type { Law } from '../law.ts'
import { checkFinite } from './check-range.ts'
import { countBelow } from './count-below.ts'

export function empiricalLaw({ values }: Empirical, place?: Place): Law {
  if (values.length === 0) throw new HoldpointError('risk.empty', { what: 'values' }, place)
  checkCount('values', values.length, place)
  for (const value of values) checkFinite({ 'a value': value }, place)
  const sorted = Float64Array.from(values).sort()
  const at = (i: number) => sorted[i] ?? 0
  const last = sorted.length - 1
  const quantile = (u: number) => {
    const place = Math.min(Math.max(u, 0), 1) * last
    const i = Math.min(Math.floor(place), Math.max(last - 1, 0))
    const [from, to] = [at(i), at(Math.min(i + 1, last))]
    return Math.min(from + (place - i) * (to - from), to)
  }
  const mean = () => overPieces(sorted, (a, b) => a / 2 + b / 2)
  return {
    mean,
    variance: () => {
      const center = mean()
      return overPieces(sorted, (a, b) => {
        const [p, q] = [a - center, b - center]
        return (p * p + p * q + q * q) / 3
      })
    },
    quantile,
    fastQuantile: () => quantile,
    tabled: false,
    atMost: (x) => shareUpTo(sorted, x, countBelow(sorted, x, true)),
    below: (x) => shareUpTo(sorted, x, countBelow(sorted, x, false)),
  }
}

/** Throws `risk.too-many`. */
export function checkCount(what: string, count: number, place?: Place): void {
  const limit = limits.outcomes
  if (count > limit) throw new HoldpointError('risk.too-many', { what, count, limit }, place)
}

/** The mean over the pieces between neighbours, of what a piece comes to by itself. */
function overPieces(sorted: Float64Array, of: (from: number, to: number) => number): number {
  const last = sorted.length - 1
  if (last === 0) return of(sorted[0] ?? 0, sorted[0] ?? 0)
  let sum = 0
  for (let i = 0; i < last; i += 1) sum += of(sorted[i] ?? 0, sorted[i + 1] ?? 0)
  return sum / last
}

/** The u at which the quantile passes x, with `count` of the values below it. */
function shareUpTo(sorted: Float64Array, x: number, count: number): number {
  const last = sorted.length - 1
  if (count === 0) return 0
  if (count > last) return 1
  const [from, to] = [sorted[count - 1] ?? 0, sorted[count] ?? 0]
  return (count - 1 + (x - from) / (to - from)) / last
}
