import { HoldpointError, type Place } from '../../base/errors.ts'
import type { Discrete } from '../distribution.ts'
import type { Law } from '../law.ts'
import { checkFinite } from './check-range.ts'
import { countBelow } from './count-below.ts'
import { checkCount } from './empirical.ts'

export function discreteLaw({ outcomes }: Discrete, place?: Place): Law {
  if (outcomes.length === 0) throw new HoldpointError('risk.empty', { what: 'outcomes' }, place)
  checkCount('outcomes', outcomes.length, place)
  for (const { value, weight } of outcomes) {
    checkFinite({ 'a value': value, 'a weight': weight }, place)
    if (weight < 0) {
      const outside = { parameter: 'a weight', value: weight, least: 0, most: Number.POSITIVE_INFINITY }
      throw new HoldpointError('risk.parameter-outside', outside, place)
    }
  }
  const possible = outcomes.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value)
  if (possible.length === 0) throw new HoldpointError('risk.no-weight', {}, place)
  return lawOfSorted(possible, place)
}

function lawOfSorted(outcomes: Discrete['outcomes'], place?: Place): Law {
  const values = Float64Array.from(outcomes, ({ value }) => value)
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0)
  checkFinite({ 'the sum of all weights': total }, place)
  // The share of all that come before; the last is 1 whatever rounding does.
  const shares = new Float64Array(values.length)
  let sum = 0
  outcomes.forEach(({ weight }, i) => {
    sum += weight
    shares[i] = i === outcomes.length - 1 ? 1 : sum / total
  })
  const shareOf = (count: number) => (count === 0 ? 0 : (shares[count - 1] ?? 1))
  const quantile = (u: number) => values[Math.min(countBelow(shares, u, false), values.length - 1)] ?? 0
  const meanOf = (of: (value: number) => number) =>
    outcomes.reduce((sum, { value, weight }) => sum + (weight / total) * of(value), 0)
  const mean = () => meanOf((value) => value)
  return {
    mean,
    variance: () => {
      const center = mean()
      return meanOf((value) => (value - center) * (value - center))
    },
    quantile,
    fastQuantile: () => quantile,
    tabled: false,
    atMost: (x) => shareOf(countBelow(values, x, true)),
    below: (x) => shareOf(countBelow(values, x, false)),
  }
}
