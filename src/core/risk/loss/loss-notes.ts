import { roughRatesYear } from '../../base/rough-rates.ts'
import { type Said, say } from '../../language/catalogue.ts'
import { quantileOf } from '../distributions.ts'
import { impliedOf } from '../implied.ts'
import type { Circumstances } from '../known-quantity.ts'
import type { Quantities, Quantity } from '../quantity.ts'
import { isCeilingUnknown } from '../regulation/ceiling-of.ts'
import type { AppliedRegime } from '../regulation/regimes.ts'

interface Assessed {
  readonly quantities: Quantities
  readonly circumstances: Circumstances
  readonly regimes: readonly AppliedRegime[]
}

/** What a reader should know of losses before trusting them. */
export function lossNotes({ quantities, circumstances, regimes }: Assessed): readonly Said[] {
  const { currency, data } = circumstances
  const unknown = regimes.filter(({ ceiling }) => isCeilingUnknown(ceiling, currency))
  const unchecked = regimes.filter(isUnchecked).map(({ regime }) => regime.title)
  return [
    ...beyondMeasured(quantities.get('people')),
    ...(isDefault(quantities.get('revenue')) && circumstances.revenue === undefined
      ? [say('losses.no-revenue')]
      : []),
    ...(data.length === 0 ? [say('losses.data-not-said')] : []),
    ...(regimes.length === 0 ? [say('losses.no-regimes')] : []),
    ...unknown.map(({ regime }) => say('losses.ceiling-unknown', { regime: regime.title, currency })),
    ...(isTurned(quantities, currency)
      ? [say('losses.rough-rates', { currency, year: roughRatesYear })]
      : []),
    ...(unchecked.length > 0 ? [say('losses.law-unchecked', { regimes: unchecked })] : []),
    ...[...quantities.values()].flatMap(wideNote),
  ]
}

/** A warning of a range that spans more than a thousand times its low end, with what it implies. */
export function wideNote({ name, distribution }: Quantity): readonly Said[] {
  const { mean, p50, p99, tooWide } = impliedOf(distribution)
  return tooWide ? [say('losses.wide', { quantity: name, mean, median: p50, p99 })] : []
}

/** People in the breaches that IBM samples. */
const measured = { least: 2_960, most: 113_620 }

function beyondMeasured(people: Quantity | undefined): readonly Said[] {
  if (people === undefined) return []
  const quantile = quantileOf(people.distribution)
  // Rounding must not make the sampled range itself one that lies outside.
  const [low, high] = [Math.round(quantile(0.05)), Math.round(quantile(0.95))]
  return low < measured.least || high > measured.most ? [say('losses.extrapolates', { low, high })] : []
}

function isDefault(quantity: Quantity | undefined): boolean {
  return quantity?.from.kind === 'default'
}

function isTurned(quantities: Quantities, currency: string): boolean {
  const hasDefaultOfMoney = [...quantities.values()].some(
    (quantity) => isDefault(quantity) && quantity.unit.startsWith('money'),
  )
  return hasDefaultOfMoney && currency !== 'USD'
}

function isUnchecked({ regime, ceiling }: AppliedRegime): boolean {
  return [ceiling, ...regime.duties].some(({ checked }) => checked !== 'text')
}
