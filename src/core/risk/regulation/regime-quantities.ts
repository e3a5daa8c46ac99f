import { findRoughRate } from '../../base/rough-rates.ts'
import { say } from '../../language/catalogue.ts'
import type { DefaultEstimate } from '../../release/estimate.ts'
import type { Circumstances, KnownQuantity } from '../known-quantity.ts'
import { rangeIn } from '../published.ts'
import type { Fines, Regime } from './regime.ts'
import { type NamedRegime, regimesNamed } from './regimes.ts'

/** The quantity, a chance, that a fine follows once the authority was told. */
export const finedIn = ({ name }: Pick<Regime, 'name'>): string => `${name}-fined`
/** The quantity, money, that a fine comes to before its ceiling. */
export const fineIn = ({ name }: Pick<Regime, 'name'>): string => `${name}-fine`

/** The numbers that these regimes need: two for each. Throws as `regimesNamed`. */
export function regimeQuantities(named: readonly NamedRegime[]): readonly KnownQuantity[] {
  return regimesNamed(named).flatMap(({ regime }) => quantitiesOf(regime))
}

function quantitiesOf(regime: Regime): readonly KnownQuantity[] {
  const { title, fined, fine } = regime
  return [
    {
      name: finedIn(regime),
      unit: 'chance',
      asks: say('losses.asks-fined', { regime: title }),
      least: 0,
      most: 1,
      default: () => fined,
    },
    {
      name: fineIn(regime),
      unit: 'money',
      asks: say('losses.asks-fine', { regime: title }),
      least: 0,
      default: (circumstances) => fineFor(circumstances, fine, fineIn(regime)),
    },
  ]
}

/** In proportion to revenue where that is stated: fines are to be proportionate, and ceilings go by it too. */
function fineFor({ currency, revenue }: Circumstances, fine: Fines, name: string): DefaultEstimate {
  const { atRevenue, source, year } = fine
  const usual = atRevenue && atRevenue.amount * (findRoughRate(atRevenue.currency, currency) ?? 0)
  if (revenue === undefined || revenue <= 0 || !usual)
    return { amount: rangeIn(currency, fine, name), source, year }
  return {
    amount: rangeIn(currency, fine, name, revenue / usual),
    source: `${source}; in proportion to revenue, from 500 million EUR a year`,
    year,
  }
}
