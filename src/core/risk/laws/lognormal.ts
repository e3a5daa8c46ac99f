import { HoldpointError, type Place } from '../../base/errors.ts'
import type { Lognormal, LognormalMedian } from '../distribution.ts'
import { exp, expm1 } from '../exact/exp.ts'
import { log } from '../exact/log.ts'
import { normalCumulative } from '../exact/normal-cumulative.ts'
import { normalQuantile } from '../exact/normal-quantile.ts'
import { type Law, smoothLaw } from '../law.ts'
import { checkFinite, checkWidth } from './check-range.ts'

/** The logarithm's mean and standard deviation. */
export interface Logarithm {
  readonly mu: number
  readonly sigma: number
}

// The 95th percentile of the standard normal distribution.
const z95 = 1.6448536269514722
const mostSigma = 7

export function logarithmOf(range: Lognormal | LognormalMedian, place?: Place): Logarithm {
  if (range.kind === 'lognormal') {
    checkAbove0({ low: range.low, high: range.high }, place)
    checkWidth(range.low, range.high, place)
    const [low, high] = [log(range.low), log(range.high)]
    return notTooWide({ mu: (low + high) / 2, sigma: (high - low) / (2 * z95) }, range.low, range.high, place)
  }
  const { median, p95 } = range
  checkAbove0({ median, p95 }, place)
  checkWidth(median, p95, place)
  const mu = log(median)
  return notTooWide({ mu, sigma: (log(p95) - mu) / z95 }, median, p95, place)
}

export function lognormalLaw(range: Lognormal | LognormalMedian, place?: Place): Law {
  const { mu, sigma } = logarithmOf(range, place)
  const mean = exp(mu + (sigma * sigma) / 2)
  return smoothLaw({
    mean: () => mean,
    variance: () => mean * mean * expm1(sigma * sigma),
    quantile: (u) => exp(mu + sigma * normalQuantile(u)),
    tabled: true,
    atMost: (x) => (x <= 0 ? 0 : normalCumulative((log(x) - mu) / sigma)),
  })
}

function checkAbove0(parameters: Readonly<Record<string, number>>, place?: Place): void {
  checkFinite(parameters, place)
  for (const [parameter, value] of Object.entries(parameters)) {
    if (value <= 0) throw new HoldpointError('risk.not-positive', { parameter, value }, place)
  }
}

// Beyond this, the mean lies where no simulation comes by.
function notTooWide(range: Logarithm, low: number, high: number, place?: Place): Logarithm {
  if (range.sigma > mostSigma || !Number.isFinite(exp(2 * range.mu + 2 * range.sigma * range.sigma))) {
    throw new HoldpointError('risk.too-wide', { low, high }, place)
  }
  return range
}
