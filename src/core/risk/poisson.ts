import { HoldpointError } from '../base/errors.ts'
import { exp } from './exact/exp.ts'
import { normalQuantile } from './exact/normal-quantile.ts'

/** From here on the chances are summed from the likeliest count outwards, because e^-lambda grows too small. */
const large = 32
const huge = 1_000_000
const negligible = 1e-18

/**
 * How many events happen in the scenario at u, a number in (0, 1), when lambda are expected: the least count whose
 * chance of at most so many reaches u. Never falls as lambda or u rises, but where two rates differ by no more than
 * rounding. Exact (1e-14 in the chance) up to a million; beyond, by Cornish and Fisher's expansion. Throws
 * `risk.parameter-outside` on a negative rate or no number.
 */
export function poissonQuantile(lambda: number, u: number): number {
  if (!(lambda >= 0 && lambda < Number.POSITIVE_INFINITY)) {
    const outside = { parameter: 'a rate of events', value: lambda, least: 0, most: Number.MAX_SAFE_INTEGER }
    throw new HoldpointError('risk.parameter-outside', outside)
  }
  if (lambda < large) return smallQuantile(lambda, u)
  return lambda <= huge ? largeQuantile(lambda, u) : hugeQuantile(lambda, u)
}

/**
 * The same for many scenarios: one rate for all of them, or one for each. Prepares one rate's chances once. Throws as
 * `poissonQuantile`.
 */
export function poissonCounts(rates: number | Float64Array, uniforms: Float64Array): Float64Array {
  const counts = new Float64Array(uniforms.length)
  if (typeof rates === 'number' && rates < large) {
    countByTable(sharesOf(rates), uniforms, counts)
    return counts
  }
  for (let i = 0; i < counts.length; i += 1) {
    counts[i] = poissonQuantile(typeof rates === 'number' ? rates : (rates[i] ?? 0), uniforms[i] ?? 0)
  }
  return counts
}

/** Starts each search at what a 256th of the way to u gives, so that most end where they start. */
function countByTable(shares: Float64Array, uniforms: Float64Array, counts: Float64Array): void {
  const starts = new Uint8Array(257)
  for (let i = 0, count = 0; i < starts.length; i += 1) {
    while (count < shares.length && i / 256 > (shares[count] ?? 1)) count += 1
    starts[i] = count
  }
  for (let i = 0; i < counts.length; i += 1) {
    const u = uniforms[i] ?? 0
    let count = starts[(u * 256) | 0] ?? 0
    while (count < shares.length && u > (shares[count] ?? 1)) count += 1
    counts[i] = count
  }
}

function smallQuantile(lambda: number, u: number): number {
  // Less than e^-lambda, its series cut after a term below 0: most scenarios of rare events end here.
  if (u < 1 - lambda * (1 - (lambda / 2) * (1 - lambda / 3)) - 1e-15) return 0
  let count = 0
  let chance = exp(-lambda)
  let atMost = chance
  while (u > atMost && chance > 0) {
    count += 1
    chance *= lambda / count
    // In the far tail the sum no longer grows.
    if (atMost + chance === atMost && count > lambda) break
    atMost += chance
  }
  return count
}

/** The sums that `smallQuantile` goes through, the very same bits. */
function sharesOf(lambda: number): Float64Array {
  poissonQuantile(lambda, 0)
  const shares = []
  for (let count = 0, chance = exp(-lambda), atMost = 0; ; count += 1) {
    if (count > 0) chance *= lambda / count
    if (atMost + chance === atMost && count > lambda) break
    atMost += chance
    shares.push(atMost)
  }
  return Float64Array.from(shares)
}

function largeQuantile(lambda: number, u: number): number {
  const mode = Math.floor(lambda)
  let lowest = mode
  let weight = 1
  while (lowest > 0 && weight > negligible) {
    weight *= lowest / lambda
    lowest -= 1
  }
  const smallest = weight
  let total = 0
  for (let count = lowest; count < mode || weight > negligible; count += 1) {
    total += weight
    weight *= lambda / (count + 1)
  }
  const wanted = u * total
  weight = smallest
  let sum = weight
  let count = lowest
  while (wanted > sum && (count < mode || weight > negligible)) {
    weight *= lambda / (count + 1)
    sum += weight
    count += 1
  }
  return count
}

function hugeQuantile(lambda: number, u: number): number {
  const z = Math.min(Math.max(normalQuantile(u), -9), 9)
  return Math.floor(lambda + Math.sqrt(lambda) * z + (z * z - 1) / 6 + 0.5)
}
