import type { DefaultEstimate } from '../../release/estimate.ts'
import type { Circumstances } from '../known-quantity.ts'
import { twoDigits } from '../published.ts'
import {
  factorsByAudience,
  type RateRange,
  type Reached,
  ratesByReach,
  shareReached,
  timesRate,
} from './exposure-rates.ts'

/** As nobody said: the widest, because what is open to fewer is safer. */
const widest = { from: 'internet', by: 'anyone' } as const satisfies Reached

export function reachedIn({ exposure }: Pick<Circumstances, 'exposure'>): Reached {
  return exposure === undefined ? widest : { from: exposure.from, by: exposure.by ?? widest.by }
}

/** Of a flaw of which nothing is known but how its release can be reached. */
export function defaultRate(circumstances: Circumstances): DefaultEstimate {
  const { from, by } = reachedIn(circumstances)
  return {
    amount: asRange(timesRate(ratesByReach[from], factorsByAudience[by])),
    source: 'judgement, by from where and by whom it can be reached',
    year: 2026,
  }
}

/**
 * Of the exploitation that EPSS expects somewhere, the share that gets at us. Judgement: a few attackers try all that
 * can be reached from the internet; EPSS says nothing of whom they choose.
 */
export function targetingDefault(circumstances: Circumstances): DefaultEstimate {
  const share = shareReached(reachedIn(circumstances))
  return {
    amount: { kind: 'three-point', least: 0, likely: twoDigits(0.01 * share), most: twoDigits(0.1 * share) },
    source: 'judgement: EPSS counts exploitation anywhere, and says nothing of whom it hits',
    year: 2026,
  }
}

export function asRange({ low, high }: RateRange): DefaultEstimate['amount'] {
  return { kind: 'range', low: twoDigits(low), high: twoDigits(high) }
}
