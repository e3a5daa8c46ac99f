import { findRoughRate } from '../../base/rough-rates.ts'
import type { Ceiling, Sum } from './regime.ts'

/**
 * The most that a fine can be, in the currency of the hold: by a year's revenue, and by how many people's data was taken
 * where the law goes by that. Infinity where the law sets no ceiling. Where a sum cannot be turned into the currency,
 * the share alone goes, and without one no ceiling.
 */
export function ceilingOf(
  { most }: Ceiling,
  currency: string,
): (revenue: number, peopleTaken: number) => number {
  switch (most.kind) {
    case 'none':
      return () => Number.POSITIVE_INFINITY
    case 'share':
      return (revenue) => most.share * revenue
    case 'sum':
      return constant(sumIn(most.sum, currency) ?? Number.POSITIVE_INFINITY)
    case 'a-person': {
      const each = sumIn(most.sum, currency)
      return each === undefined ? constant(Number.POSITIVE_INFINITY) : (_, people) => each * people
    }
    case 'higher': {
      const sum = sumIn(most.sum, currency) ?? 0
      return (revenue) => Math.max(sum, most.share * revenue)
    }
    case 'lower': {
      const sum = sumIn(most.sum, currency) ?? Number.POSITIVE_INFINITY
      return (revenue) => Math.min(sum, most.share * revenue)
    }
  }
}

/** Whether a sum of the ceiling cannot be turned into the currency, so that it does not count. */
export function isCeilingUnknown({ most }: Ceiling, currency: string): boolean {
  return 'sum' in most && sumIn(most.sum, currency) === undefined
}

function sumIn({ amount, currency: from }: Sum, currency: string): number | undefined {
  const rate = findRoughRate(from, currency)
  return rate === undefined ? undefined : amount * rate
}

const constant = (amount: number) => () => amount
