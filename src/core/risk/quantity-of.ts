import { HoldpointError, type Place } from '../base/errors.ts'
import type { Amount, Estimate, Unit } from '../release/estimate.ts'
import { betaByRange } from './beta-by-range.ts'
import { boundsOf, checkAmount } from './check-amount.ts'
import type { Distribution } from './distribution.ts'
import { checkDistribution } from './distributions.ts'
import type { Circumstances, KnownQuantity } from './known-quantity.ts'
import type { Quantities, Quantity } from './quantity.ts'

/**
 * What is drawn for a stated amount: a value is fixed; three points are a PERT distribution, which nothing exceeds; a
 * range holds it nine times in ten, of a share or chance as a beta distribution, of all else as a lognormal one.
 * Throws as `checkAmount`, and `estimate.too-wide`.
 */
export function distributionOf(amount: Amount, unit: Unit, place?: Place): Distribution {
  checkAmount(amount, unit, place)
  switch (amount.kind) {
    case 'value':
      return { kind: 'fixed', value: amount.value }
    case 'three-point':
      return { kind: 'pert', low: amount.least, mode: amount.likely, high: amount.most }
    case 'range':
      return rangeOf(amount, unit, place)
  }
}

function rangeOf({ low, high }: Extract<Amount, { kind: 'range' }>, unit: Unit, place?: Place): Distribution {
  const isShare = boundsOf(unit).most !== undefined
  const found = isShare ? shareBetween(low, high) : ({ kind: 'lognormal', low, high } as const)
  if (found === undefined) throw new HoldpointError('estimate.too-wide', { low, high }, place)
  checkDistribution(found, place)
  return found
}

/** So narrow, or so near to 0, a beta distribution is all but a lognormal one. */
function shareBetween(low: number, high: number): Distribution | undefined {
  const found = betaByRange(low, high)
  if (found === 'too-narrow') return { kind: 'truncated', of: { kind: 'lognormal', low, high }, high: 1 }
  return found === 'too-wide' ? undefined : found
}

/** A number that somebody stated. Throws as `distributionOf`. */
export function statedQuantity(name: string, unit: Unit, estimate: Estimate, place?: Place): Quantity {
  const distribution = distributionOf(estimate.amount, unit, place)
  return { name, unit, from: { kind: 'estimate', estimate }, distribution }
}

/** A number that nobody stated. Throws `estimate.no-rate` where no default can be given in the currency. */
function defaultQuantity(known: KnownQuantity, circumstances: Circumstances): Quantity {
  const { name, unit } = known
  const given = known.default(circumstances)
  return {
    name,
    unit,
    from: { kind: 'default', default: given },
    distribution: distributionOf(given.amount, unit),
  }
}

/**
 * These numbers, as stated where somebody did, else by default. Throws one `estimate.no-rate` that names all that have
 * no default in the currency.
 */
export function quantitiesFor(
  known: readonly KnownQuantity[],
  circumstances: Circumstances,
  estimates: ReadonlyMap<string, Estimate>,
): Quantities {
  const quantities = new Map<string, Quantity>()
  const missing: string[] = []
  for (const each of known) {
    const estimate = estimates.get(each.name)
    try {
      const quantity =
        estimate === undefined
          ? defaultQuantity(each, circumstances)
          : statedQuantity(each.name, each.unit, estimate)
      quantities.set(each.name, quantity)
    } catch (error) {
      if (!(error instanceof HoldpointError && error.code === 'estimate.no-rate')) throw error
      missing.push(each.name)
    }
  }
  if (missing.length > 0)
    throw new HoldpointError('estimate.no-rate', { currency: circumstances.currency, names: missing })
  return quantities
}
