import { horizon } from './horizon.ts'
import { givenIn, rateIn, type Simulation, sampleIn } from './simulation.ts'

/**
 * How much more (or less) exploitation costs an option in all than as many times the first exploitation as are expected:
 * 1 where each costs as much as the first on average. It lets expected costs be told without the luck of how many happen.
 */
export function repeatFactor(simulation: Simulation, option: number): number {
  const rate = rateIn(simulation).values
  const given = givenIn(simulation, 'total').values
  const open = sampleIn(simulation, option, 'open').values
  let sum = 0
  for (let i = 0; i < rate.length; i += 1)
    sum += ((rate[i] ?? 0) * (open[i] ?? 0) * (given[i] ?? 0)) / horizon
  return sum === 0
    ? 1
    : ((sampleIn(simulation, option, 'loss').mean + sampleIn(simulation, option, 'regulatory').mean) *
        rate.length) /
        sum
}

/** Expected cost of an option in each scenario: what is certain, and the first exploitation as often as it is expected. */
export function expectedCosts(
  certain: Float64Array,
  open: Float64Array,
  rate: Float64Array,
  given: Float64Array,
  factor: number,
  expected: Float64Array = new Float64Array(certain.length),
): Float64Array {
  for (let i = 0; i < expected.length; i += 1) {
    const events = ((rate[i] ?? 0) * (open[i] ?? 0)) / horizon
    expected[i] = (certain[i] ?? 0) + factor * events * (given[i] ?? 0)
  }
  return expected
}

export function meanOfValues(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
