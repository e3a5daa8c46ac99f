import type { Unit } from '../release/estimate.ts'
import type { Distribution } from '../risk/distribution.ts'
import { meanOf, quantileOf } from '../risk/distributions.ts'
import type { Flip } from './comparison.ts'
import { horizon } from './horizon.ts'
import { type DifferenceError, recommend } from './recommend.ts'
import type { Trial } from './trial.ts'

/** Values tried on each side of what a quantity is now, evenly from there to the end of what is searched. */
const steps = 6
/** Halvings between the last value that changes nothing and the first that does: a 512th of a step. */
const halvings = 9

/** One quantity that may change the recommendation. */
export interface Changeable {
  readonly quantity: string
  readonly unit: Unit | undefined
  readonly distribution: Distribution
}

/** A flip with how far away it is, in widths of the quantity's own range. */
export interface FarFlip {
  readonly flip: Flip
  readonly widths: number
}

/**
 * The nearest value of a quantity, all else as uncertain as it is, at which another option would be recommended: searched
 * from its mean over its own range (98% of it) and that width beyond on both sides, within what it can be at all; for one
 * that is certain, from a quarter of it to four times, or from 0 to the most of its unit (`mostOf`). Absent where nothing
 * in there changes anything, and where the trial, of fewer scenarios than the comparison, does not recommend the same now.
 */
export function findFlip(
  { quantity, unit, distribution }: Changeable,
  recommended: string,
  trial: Trial,
  errorOf: DifferenceError,
): FarFlip | undefined {
  const at = (tried: number) => recommend(trial(quantity, tried), errorOf).option
  const { now, low, high, width } = searched(distribution, unit)
  if (at(now) !== recommended) return undefined
  const sides = [low, high].map((end) => sideFlip(now, end, recommended, at))
  const [nearest] = sides
    .filter((side) => side !== undefined)
    .sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now))
  if (nearest === undefined) return undefined
  const widths = Math.abs(nearest.at - now) / width
  return { flip: { quantity, now, at: nearest.at, to: nearest.to }, widths }
}

function sideFlip(now: number, end: number, recommended: string, at: (tried: number) => string) {
  if (end === now) return undefined
  let same = now
  for (let step = 1; step <= steps; step += 1) {
    let other = now + ((end - now) * step) / steps
    let to = at(other)
    if (to === recommended) {
      same = other
      continue
    }
    for (let i = 0; i < halvings; i += 1) {
      const middle = (same + other) / 2
      const there = at(middle)
      if (there === recommended) same = middle
      else [other, to] = [middle, there]
    }
    return { at: other, to }
  }
  return undefined
}

/** Where a flip is looked for, and how wide the quantity's own range is. */
function searched(distribution: Distribution, unit: Unit | undefined) {
  const now = meanOf(distribution)
  const quantile = quantileOf(distribution)
  const [least, most] = [quantile(0.01), quantile(0.99)]
  const width = most - least
  const certain = now === 0 ? [0, mostOf(unit)] : [now / 4, now * 4]
  const [below = now, above = now] = width === 0 ? certain : [least - width, most + width]
  const limit = unit === 'share' || unit === 'chance' ? 1 : Number.MAX_VALUE
  // Nothing that is asked for can be negative.
  return {
    now,
    low: Math.min(now, Math.max(0, below)),
    high: Math.min(limit, above),
    width: width === 0 ? now || mostOf(unit) : width,
  }
}

/** Where the search from a certain 0 ends: the most of a share, about the most that people mean of all else. */
function mostOf(unit: Unit | undefined): number {
  switch (unit) {
    case 'share':
    case 'chance':
      return 1
    case 'a-year':
      return 52
    case 'hours':
      return 1_000
    case 'days':
      return horizon
    case 'money-an-hour':
    case 'money-a-person':
      return 10_000
    default:
      return 1_000_000
  }
}

/** The nearest first, in widths of their own ranges. */
export function byNearest(a: FarFlip, b: FarFlip): number {
  return a.widths - b.widths || (a.flip.quantity < b.flip.quantity ? -1 : 1)
}
