import { HoldpointError } from '../base/errors.ts'
import { neededQuantities } from '../options/needed-quantities.ts'
import { quantitiesOfLoss } from '../risk/loss/loss-model-of.ts'
import { quantitiesFor } from '../risk/quantity-of.ts'
import { circumstancesOf } from './circumstances-of.ts'
import type { HoldFile } from './hold-file.ts'
import { knownQuantities } from './known-quantities.ts'

/** Throws one `estimate.no-rate`, at the currency of the file, that names every number that has to be stated in it. */
export function checkRates(hold: HoldFile): void {
  const names = numbersWithoutRate(hold)
  if (names.length > 0)
    throw new HoldpointError('estimate.no-rate', { currency: hold.currency, names }, hold.currencyAt)
}

/** Names of the numbers, of losses and of ways forward, that nobody stated and that have no default in the currency. */
export function numbersWithoutRate(hold: HoldFile): readonly string[] {
  const { regimes, options, delay, estimates } = hold
  const ways = neededQuantities(options, delay).flatMap((name) => knownQuantities.get(name) ?? [])
  try {
    quantitiesFor([...new Set([...quantitiesOfLoss(regimes), ...ways])], circumstancesOf(hold), estimates)
  } catch (error) {
    if (isWithoutRate(error)) return error.values.names
    throw error
  }
  return []
}

function isWithoutRate(error: unknown): error is HoldpointError<'estimate.no-rate'> {
  return error instanceof HoldpointError && error.code === 'estimate.no-rate'
}
