import { randomFrom } from '../base/random.ts'
import type { Distribution } from '../risk/distribution.ts'
import { quantileOf } from '../risk/distributions.ts'
import type { Swing, Worth } from './comparison.ts'
import { meanOfValues } from './expected.ts'
import type { Scenarios } from './scenarios.ts'

/** Equally likely parts of a quantity's range. */
const bins = 10

/** How often bins are filled by lot, to know what chance alone makes a quantity look worth. */
const lots = 4

/** What each quantity does to expected costs, by scenario: of each option that may be chosen, the recommended one first. */
export interface Sensitivity {
  readonly swings: readonly Swing[]
  readonly worth: readonly Worth[]
}

/**
 * Swings and worth of each uncertain quantity, from the means of expected costs within tenths of its range. Worth is the
 * least of the overall means minus the mean of each tenth's least one, less what chance alone makes of it; never negative.
 * Strong and Oakley, An efficient method for computing single-parameter partial expected value of perfect information
 * (2013).
 */
export function sensitivityOf(
  scenarios: Scenarios,
  uncertain: Readonly<Record<string, Distribution>>,
  costs: readonly Float64Array[],
  seed: bigint,
): Sensitivity {
  const means = costs.map(meanOfValues)
  const byChance = worthByChance(scenarios.size, costs, means, seed)
  const each = Object.entries(uncertain).map(([quantity, of]) => {
    const tenths = tenthsOf(scenarios.batch.column(quantity), of)
    const binned = costs.map((cost) => meansByBin(cost, tenths))
    const at = quantileOf(of)
    return {
      swing: {
        quantity,
        low: at(0.1),
        high: at(0.9),
        atLow: endOf(binned[0], 0, 1),
        atHigh: endOf(binned[0], bins - 1, -1),
      },
      worth: { quantity, worth: Math.max(0, worthOf(binned, means) - byChance) },
    }
  })
  return {
    swings: each
      .map(({ swing }) => swing)
      .filter(({ atLow, atHigh }) => atLow !== atHigh)
      .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow) || byName(a, b)),
    worth: each.map(({ worth }) => worth).sort((a, b) => b.worth - a.worth || byName(a, b)),
  }
}

const byName = (a: { readonly quantity: string }, b: { readonly quantity: string }) =>
  a.quantity < b.quantity ? -1 : 1

/** Which tenth of its range each value is in. */
function tenthsOf(values: Float64Array, of: Distribution): Uint8Array {
  const quantile = quantileOf(of)
  const edges = Float64Array.from({ length: bins - 1 }, (_, i) => quantile((i + 1) / bins))
  const tenths = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i += 1) {
    let tenth = 0
    while (tenth < edges.length && (values[i] ?? 0) > (edges[tenth] ?? 0)) tenth += 1
    tenths[i] = tenth
  }
  return tenths
}

interface Binned {
  readonly counts: Float64Array
  readonly means: Float64Array
}

function meansByBin(cost: Float64Array, tenths: Uint8Array): Binned {
  const [counts, means] = [new Float64Array(bins), new Float64Array(bins)]
  for (let i = 0; i < cost.length; i += 1) {
    const tenth = tenths[i] ?? 0
    counts[tenth] = (counts[tenth] ?? 0) + 1
    means[tenth] = (means[tenth] ?? 0) + (cost[i] ?? 0)
  }
  return { counts, means: means.map((sum, tenth) => (counts[tenth] === 0 ? 0 : sum / (counts[tenth] ?? 1))) }
}

/** The mean of the outermost bin that has any scenario: of few distinct values some bins have none. */
function endOf(binned: Binned | undefined, from: number, step: 1 | -1): number {
  for (let bin = from; bin >= 0 && bin < bins; bin += step) {
    if ((binned?.counts[bin] ?? 0) > 0) return binned?.means[bin] ?? 0
  }
  return 0
}

function worthOf(binned: readonly Binned[], means: readonly number[]): number {
  const counts = binned[0]?.counts ?? new Float64Array(bins)
  const all = counts.reduce((sum, count) => sum + count, 0)
  let informed = 0
  counts.forEach((count, bin) => {
    if (count > 0) informed += (count / all) * Math.min(...binned.map((one) => one.means[bin] ?? 0))
  })
  return Math.min(...means) - informed
}

function worthByChance(
  size: number,
  costs: readonly Float64Array[],
  means: readonly number[],
  seed: bigint,
): number {
  const { below } = randomFrom(seed).stream('worth-by-chance')
  let sum = 0
  for (let lot = 0; lot < lots; lot += 1) {
    const drawn = Uint8Array.from({ length: size }, () => below(bins))
    const binned = costs.map((cost) => meansByBin(cost, drawn))
    sum += worthOf(binned, means)
  }
  return sum / lots
}
