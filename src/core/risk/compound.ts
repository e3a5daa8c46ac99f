import { limits } from '../base/limits.ts'
import type { Sampler } from './law.ts'
import { checkWithin } from './laws/check-range.ts'
import type { Batch } from './model.ts'
import { poissonCounts } from './poisson.ts'

/** Losses of several events in a scenario, each of its own size. */
export interface Events {
  /** How many happen, by scenario: whole numbers from 0. */
  readonly counts: Float64Array
  /** What makes a loss of a uniform; prepared once, outside of `evaluate`, by `samplerOf`. */
  readonly severity: Sampler
  /** The model's uniforms for the sizes of the first events. Three or four bring most of the precision. */
  readonly uniforms: readonly string[]
  /** The stream of chance for the events after those; the name of the last uniform, or `events`, where it is left out. */
  readonly stream?: string
}

/**
 * How many events happen in each scenario of a batch, when `rate` are expected (in all, or by scenario), from one of the
 * model's uniforms. A higher rate never gives fewer. Throws `risk.parameter-outside` on a rate below 0 or above
 * `limits.expectedEvents`.
 */
export function countsOf(batch: Batch, rate: number | Float64Array, uniform: string): Float64Array {
  if (typeof rate === 'number') checkRate(rate)
  else for (let i = 0; i < batch.size; i += 1) checkRate(rate[i] ?? Number.NaN)
  return poissonCounts(rate, batch.column(uniform))
}

function checkRate(rate: number): void {
  if (!(rate >= 0 && rate <= mostEvents)) checkWithin('a rate of events', rate, 0, mostEvents)
}

const mostEvents = limits.expectedEvents

/**
 * The sum of all events' losses, by scenario. The k-th event of a scenario has the same size wherever the same uniforms
 * and stream are named, so that with losses of 0 and more, more events never lose less.
 */
export function sumOfEvents(batch: Batch, { counts, severity, uniforms, stream }: Events): Float64Array {
  const sums = new Float64Array(batch.size)
  const scenarios = new Int32Array(batch.size)
  const room = new Float64Array(batch.size)
  const further = batch.chance(stream ?? uniforms.at(-1) ?? 'events')
  let left = withMoreThan(0, counts, scenarios, batch.size, true)
  for (let k = 0; left > 0; k += 1) {
    const losses = room.subarray(0, left)
    const uniform = uniforms[k]
    if (uniform !== undefined) batch.pick(uniform, scenarios, losses)
    else for (let i = 0; i < left; i += 1) losses[i] = further(scenarios[i] ?? 0, k)
    severity(losses, losses)
    for (let i = 0; i < left; i += 1) {
      const scenario = scenarios[i] ?? 0
      sums[scenario] = (sums[scenario] ?? 0) + (losses[i] ?? 0)
    }
    left = withMoreThan(k + 1, counts, scenarios, left, false)
  }
  return sums
}

/** Writes the scenarios with more than `events` to the front of `scenarios`, among its first `among`; how many they are. */
function withMoreThan(
  events: number,
  counts: Float64Array,
  scenarios: Int32Array,
  among: number,
  all: boolean,
): number {
  let found = 0
  for (let i = 0; i < among; i += 1) {
    const scenario = all ? i : (scenarios[i] ?? 0)
    if ((counts[scenario] ?? 0) > events) {
      scenarios[found] = scenario
      found += 1
    }
  }
  return found
}
