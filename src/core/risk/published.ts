import { HoldpointError } from '../base/errors.ts'
import { findRoughRate } from '../base/rough-rates.ts'
import type { Amount } from '../release/estimate.ts'

/** A range in the currency in which somebody published or judged it. */
export interface PublishedRange {
  readonly low: number
  readonly high: number
  readonly currency: string
}

/**
 * That range in another currency at rough rates, times a factor, to two significant digits: no default is known more
 * exactly. Throws `estimate.no-rate`, naming the quantity that has to be stated then.
 */
export function rangeIn(currency: string, published: PublishedRange, quantity: string, factor = 1): Amount {
  const rate = findRoughRate(published.currency, currency)
  if (rate === undefined) throw new HoldpointError('estimate.no-rate', { currency, names: [quantity] })
  return {
    kind: 'range',
    low: twoDigits(published.low * rate * factor),
    high: twoDigits(published.high * rate * factor),
  }
}

/** 18,342 as 18,000. */
export function twoDigits(amount: number): number {
  return Number(amount.toPrecision(2))
}
