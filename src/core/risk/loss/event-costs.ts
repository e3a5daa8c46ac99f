import type { Batch } from '../model.ts'
import type { Quantities } from '../quantity.ts'
import { ceilingOf } from '../regulation/ceiling-of.ts'
import { fineBelow } from '../regulation/fine-below.ts'
import { finedIn, fineIn } from '../regulation/regime-quantities.ts'
import type { AppliedRegime } from '../regulation/regimes.ts'
import { type EventDraws, firstNotified } from './draws.ts'
import type { LossComponent } from './loss-model.ts'

/** What one exploitation costs in some scenarios: columns as its draws have them. */
export interface EventCosts {
  readonly own: Readonly<Record<Exclude<LossComponent, 'regulatory'>, Float64Array>>
  /** By law, a column for each regime that sets fines. */
  readonly fines: readonly Float64Array[]
}

export interface CostModel {
  readonly quantities: Quantities
  readonly regimes: readonly AppliedRegime[]
  readonly currency: string
}

/** What an exploitation costs, from what a batch draws. Made once for a model. */
export function eventCosting({
  quantities,
  regimes,
  currency,
}: CostModel): (batch: Batch, draws: EventDraws) => EventCosts {
  const penalties = regimes.map((applied) => penaltyOf(applied, quantities, currency))
  const hasPeople = quantities.has('people')
  return (batch, draws) => {
    // The first exploitation has every scenario in order, so that columns need no picking.
    const at = (name: string) =>
      draws.event === 0 ? batch.column(name) : spread(batch.column(name), draws.scenarios)
    const revenue = at('revenue')
    const churn = at('churn')
    const taken = hasPeople ? product(at('people'), draws.value('share-taken')) : zeros(draws)
    const notified = notifiedIn(at('chance-notifiable'), draws.uniform(firstNotified))
    const fines = penalties.map((penalty) => penalty.of(draws, notified, at, revenue, taken))
    const contract = at('contract').slice()
    penalties.forEach(({ byLaw }, r) => {
      if (!byLaw) add(contract, fines[r])
    })
    return {
      own: {
        response: draws.value('response').slice(),
        outage: product(draws.value('outage-hours'), at('outage-an-hour')),
        replacement: at('replacement').slice(),
        records: hasPeople ? product(taken, at('cost-per-person')) : taken,
        churn: churnOf(churn, revenue, draws.event),
        contract,
      },
      fines: fines.filter((_, r) => penalties[r]?.byLaw),
    }
  }
}

interface Penalty {
  readonly byLaw: boolean
  readonly of: (
    draws: EventDraws,
    notified: Uint8Array,
    at: (name: string) => Float64Array,
    revenue: Float64Array,
    taken: Float64Array,
  ) => Float64Array
}

/** P(notifiable) x P(fined | notified) x what a fine comes to below its ceiling. */
function penaltyOf({ regime, ceiling }: AppliedRegime, quantities: Quantities, currency: string): Penalty {
  const [finedName, fineName] = [finedIn(regime), fineIn(regime)]
  const distribution = quantities.get(fineName)?.distribution ?? { kind: 'fixed', value: 0 }
  const below = fineBelow(distribution)
  const most = ceilingOf(ceiling, currency)
  return {
    byLaw: regime.binds === 'by-law',
    of: (draws, notified, at, revenue, taken) => {
      const fines = zeros(draws)
      const chance = at(finedName)
      const decided = draws.uniform(finedName)
      const drawn = draws.value(fineName)
      for (let i = 0; i < fines.length; i += 1) {
        if (notified[i] === 0 || (decided[i] ?? 1) >= (chance[i] ?? 0)) continue
        fines[i] = below(drawn[i] ?? 0, most(revenue[i] ?? 0, taken[i] ?? 0))
      }
      return fines
    },
  }
}

function notifiedIn(chance: Float64Array, decided: Float64Array): Uint8Array {
  const notified = new Uint8Array(chance.length)
  for (let i = 0; i < notified.length; i += 1) notified[i] = (decided[i] ?? 1) < (chance[i] ?? 0) ? 1 : 0
  return notified
}

/** Who has left cannot leave again: the k-th exploitation finds only those that stayed. */
function churnOf(churn: Float64Array, revenue: Float64Array, event: number): Float64Array {
  const lost = new Float64Array(churn.length)
  for (let i = 0; i < lost.length; i += 1) {
    const share = churn[i] ?? 0
    let left = revenue[i] ?? 0
    for (let k = 0; k < event; k += 1) left *= 1 - share
    lost[i] = left * share
  }
  return lost
}

function spread(column: Float64Array, scenarios: Int32Array): Float64Array {
  const values = new Float64Array(scenarios.length)
  for (let i = 0; i < values.length; i += 1) values[i] = column[scenarios[i] ?? 0] ?? 0
  return values
}

function product(one: Float64Array, other: Float64Array): Float64Array {
  const products = new Float64Array(one.length)
  for (let i = 0; i < products.length; i += 1) products[i] = (one[i] ?? 0) * (other[i] ?? 0)
  return products
}

function add(to: Float64Array, more: Float64Array | undefined): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + (more?.[i] ?? 0)
}

function zeros({ scenarios }: EventDraws): Float64Array {
  return new Float64Array(scenarios.length)
}
