import type { Place } from '../base/errors.ts'
import type { Distribution } from './distribution.ts'
import type { Sampler } from './law.ts'
import { lawOf } from './law-of.ts'
import { tailTable } from './tail-table.ts'

/**
 * Throws what is wrong with the parameters of a distribution, at its place in a file: `risk.not-finite`,
 * `risk.low-above-high`, `risk.no-width`, `risk.too-wide`, `risk.not-positive`, `risk.mode-outside`,
 * `risk.parameter-outside`, `risk.empty`, `risk.no-weight`, `risk.too-many` or `risk.truncated-away`.
 */
export function checkDistribution(distribution: Distribution, place?: Place): void {
  lawOf(distribution, place)
}

/** The mean, in the quantity's unit: exact, but for truncated ones (relative error about 1e-6). Throws as `checkDistribution`. */
export function meanOf(distribution: Distribution): number {
  return lawOf(distribution).mean()
}

/** The variance, in the square of the quantity's unit; errors as of `meanOf`. */
export function varianceOf(distribution: Distribution): number {
  return lawOf(distribution).variance()
}

/**
 * The value below which a share u of all cases lies, for u in (0, 1); it never falls as u rises, but for rounding (a
 * relative 1e-15). Outside of (0, 1), the ends of what is possible. Exact, and for beta and PERT slow: `samplerOf` is
 * for many values. Throws as `checkDistribution`.
 */
export function quantileOf(distribution: Distribution): (u: number) => number {
  return lawOf(distribution).quantile
}

/** The chance of at most x, 0 to 1. Throws as `checkDistribution`. */
export function cumulativeOf(distribution: Distribution): (x: number) => number {
  return lawOf(distribution).atMost
}

/**
 * Many quantiles at once, beta and PERT by a table whose error is below a millionth of the width of the range (for beta
 * parameters from 0.5 up; below a hundred-thousandth from 0.1 up). Prepared once for each object. Throws as `checkDistribution`.
 */
export function samplerOf(distribution: Distribution): Sampler {
  const known = prepared.get(distribution)
  if (known !== undefined) return known
  const made = newSampler(distribution)
  prepared.set(distribution, made)
  return made
}

/** A table takes a millisecond, and the same quantity is drawn in several simulations and in several places of one. */
const prepared = new WeakMap<Distribution, Sampler>()

function newSampler(distribution: Distribution): Sampler {
  const law = lawOf(distribution)
  const quantile = law.fastQuantile()
  if (law.tabled) return tailTable(quantile)
  return (into, uniforms) => {
    for (let i = 0; i < into.length; i += 1) into[i] = quantile(uniforms[i] ?? 0)
  }
}
