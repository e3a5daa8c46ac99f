import { HoldpointError } from '../../base/errors.ts'
import { findRoughRate } from '../../base/rough-rates.ts'
import type { Said } from '../../language/catalogue.ts'
import type { Amount, Unit } from '../../release/estimate.ts'
import type { KnownQuantity } from '../../risk/known-quantity.ts'
import { twoDigits } from '../../risk/published.ts'

/** When the people who build Holdpoint last went over the defaults that no published figure carries. */
const judged = 2026

/** A quantity whose default is judgement. */
export function byJudgement(name: string, unit: Unit, asks: Said, amount: Amount): KnownQuantity {
  const most = unit === 'share' || unit === 'chance' ? { most: 1 } : {}
  return {
    name,
    unit,
    asks,
    least: 0,
    ...most,
    default: () => ({ amount, source: 'judgement', year: judged }),
  }
}

/** The same in money: a range in euros, about as much in another currency. */
export function moneyByJudgement(
  name: string,
  unit: Unit,
  asks: Said,
  euros: { readonly low: number; readonly high: number },
  ofRevenue?: { readonly low: number; readonly high: number },
): KnownQuantity {
  return {
    name,
    unit,
    asks,
    least: 0,
    default: ({ currency, revenue }) => {
      const byRevenue = ofRevenue !== undefined && revenue !== undefined && revenue > 0
      const { low, high } = byRevenue ? ofRevenue : euros
      const times = byRevenue ? revenue : rateOf(currency, name)
      return {
        amount: { kind: 'range', low: twoDigits(low * times), high: twoDigits(high * times) },
        source: 'judgement',
        year: judged,
      }
    },
  }
}

function rateOf(currency: string, name: string): number {
  const rate = findRoughRate('EUR', currency)
  if (rate === undefined) throw new HoldpointError('estimate.no-rate', { currency, names: [name] })
  return rate
}

export const range = (low: number, high: number): Amount => ({ kind: 'range', low, high })
export const points = (least: number, likely: number, most: number): Amount => ({
  kind: 'three-point',
  least,
  likely,
  most,
})
