import { HoldpointError, type Place } from '../../base/errors.ts'
import type { Distribution, Lognormal, LognormalMedian, Truncated } from '../distribution.ts'
import { exp } from '../exact/exp.ts'
import { log } from '../exact/log.ts'
import { normalCumulative } from '../exact/normal-cumulative.ts'
import type { Law } from '../law.ts'
import { discreteLaw } from './discrete.ts'
import { logarithmOf } from './lognormal.ts'

/** A distribution that is not cut, and from where to where another keeps it. */
interface Cut {
  readonly of: Exclude<Distribution, Truncated>
  readonly low: number
  readonly high: number
}

const leastMass = 1e-9

export function truncatedLaw(
  distribution: Truncated,
  lawOf: (of: Distribution, place?: Place) => Law,
  place?: Place,
): Law {
  const cut = cutOf(distribution, place)
  const whole = lawOf(cut.of, place)
  const { low, high } = cut
  const [from, to] = [whole.below(low), whole.atMost(high)]
  const mass = to - from
  if (!(mass >= leastMass)) throw new HoldpointError('risk.truncated-away', { low, high }, place)
  if (cut.of.kind === 'discrete') {
    const outcomes = cut.of.outcomes.filter(({ value }) => value >= low && value <= high)
    return discreteLaw({ kind: 'discrete', outcomes }, place)
  }
  // Rounding must not move a value over the limit.
  const between = (quantile: (u: number) => number) => (u: number) =>
    Math.min(Math.max(quantile(Math.min(from + u * mass, to)), low), high)
  const share = (chance: (x: number) => number) => (x: number) =>
    x < low ? 0 : x > high ? 1 : Math.min(Math.max((chance(x) - from) / mass, 0), 1)
  const fastQuantile = () => between(whole.fastQuantile())
  const moments = () => momentsOf(cut, mass, fastQuantile())
  return {
    mean: () => moments().mean,
    variance: () => moments().variance,
    quantile: between(whole.quantile),
    fastQuantile,
    tabled: whole.tabled,
    atMost: share(whole.atMost),
    below: share(whole.below),
  }
}

function cutOf(
  { of, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }: Truncated,
  place?: Place,
): Cut {
  for (const [parameter, value] of Object.entries({ low, high })) {
    if (Number.isNaN(value)) throw new HoldpointError('risk.not-finite', { parameter, value }, place)
  }
  if (low > high) throw new HoldpointError('risk.low-above-high', { low, high }, place)
  if (of.kind !== 'truncated') return { of, low, high }
  const inner = cutOf(of, place)
  return { of: inner.of, low: Math.max(low, inner.low), high: Math.min(high, inner.high) }
}

interface Moments {
  readonly mean: number
  readonly variance: number
}

function momentsOf({ of, low, high }: Cut, mass: number, quantile: (u: number) => number): Moments {
  if (of.kind === 'lognormal' || of.kind === 'lognormal-median') return lognormalMoments(of, low, high, mass)
  const mean = meanOver(quantile)
  return { mean, variance: meanOver((u) => (quantile(u) - mean) * (quantile(u) - mean)) }
}

/** E[X^n; low <= X <= high] = e^(n mu + n² sigma² / 2) times what a normal variable, moved by n sigma, has between them. */
function lognormalMoments(of: Lognormal | LognormalMedian, low: number, high: number, mass: number): Moments {
  const { mu, sigma } = logarithmOf(of)
  const place = (x: number) => (x <= 0 ? Number.NEGATIVE_INFINITY : (log(x) - mu) / sigma)
  const [from, to] = [place(low), place(high)]
  const moment = (n: number) =>
    (exp(n * mu + (n * n * sigma * sigma) / 2) * normalBetween(from - n * sigma, to - n * sigma)) / mass
  const mean = moment(1)
  return { mean, variance: Math.max(moment(2) - mean * mean, 0) }
}

// Both from the side where the tails are small, so that their difference keeps its precision.
function normalBetween(from: number, to: number): number {
  return from > 0
    ? normalCumulative(-from) - normalCumulative(-to)
    : normalCumulative(to) - normalCumulative(from)
}

const panels = 4096
const offset = 0.5773502691896257

/** The mean over u in (0, 1), by two points of Gauss in each of 4,096 panels: relative error about 1e-6. */
function meanOver(of: (u: number) => number): number {
  let sum = 0
  for (let i = 0; i < panels; i += 1) {
    const [left, right] = [i + 0.5 - offset / 2, i + 0.5 + offset / 2]
    sum += of(left / panels) + of(right / panels)
  }
  return sum / (2 * panels)
}
