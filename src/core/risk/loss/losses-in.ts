import type { Batch } from '../model.ts'
import { type EventDraws, firstDraws } from './draws.ts'
import type { EventCosts } from './event-costs.ts'
import { type LossColumns, type LossComponent, type Losses, lossComponents } from './loss-model.ts'

/** What draws and costs the exploitations of a batch. */
export interface Events {
  readonly rate: (batch: Batch) => Float64Array
  readonly costs: (batch: Batch, draws: EventDraws) => EventCosts
  readonly later: (batch: Batch, scenarios: Int32Array, event: number) => EventDraws
}

/**
 * The losses of a batch. Costs add up over exploitations; of a regime's fines the largest counts, because for linked
 * infringements the total does not exceed that for the gravest (GDPR Art. 83(3)). Fines of several regimes add up.
 */
export function lossesIn(batch: Batch, { rate, costs, later }: Events): Losses {
  const first = costs(batch, firstDraws(batch))
  return {
    rate: rate(batch),
    givenExploitation: columnsOf(first, batch),
    of: (exploitations) => {
      const total = emptyTotal(batch, first.fines.length)
      let scenarios = withMoreThan(exploitations, 0)
      for (let event = 0; scenarios.length > 0; event += 1) {
        const cost = event === 0 ? undefined : costs(batch, later(batch, scenarios, event))
        take(total, cost ?? first, scenarios, cost === undefined)
        scenarios = withMoreThan(exploitations, event + 1)
      }
      return columnsOf(total, batch)
    },
  }
}

/** Nothing yet, to be added to: of fines the largest so far. */
function emptyTotal({ zeros }: Batch, regimes: number): EventCosts {
  return {
    own: {
      response: zeros(),
      outage: zeros(),
      replacement: zeros(),
      records: zeros(),
      churn: zeros(),
      contract: zeros(),
    },
    fines: Array.from({ length: regimes }, zeros),
  }
}

const owned = lossComponents.filter(
  (component): component is Exclude<LossComponent, 'regulatory'> => component !== 'regulatory',
)

/** Adds one exploitation in these scenarios; the columns of the first have every scenario, later ones these only. */
function take(total: EventCosts, cost: EventCosts, scenarios: Int32Array, hasAll: boolean): void {
  for (const component of owned) {
    const [sum, more] = [total.own[component], cost.own[component]]
    for (let i = 0; i < scenarios.length; i += 1) {
      const scenario = scenarios[i] ?? 0
      sum[scenario] = (sum[scenario] ?? 0) + (more[hasAll ? scenario : i] ?? 0)
    }
  }
  for (const [r, largest] of total.fines.entries()) {
    const fines = cost.fines[r]
    for (let i = 0; i < scenarios.length; i += 1) {
      const scenario = scenarios[i] ?? 0
      largest[scenario] = Math.max(largest[scenario] ?? 0, fines?.[hasAll ? scenario : i] ?? 0)
    }
  }
}

function columnsOf({ own, fines }: EventCosts, { zeros }: Batch): LossColumns {
  const regulatory = zeros()
  for (const each of fines)
    for (let i = 0; i < each.length; i += 1) regulatory[i] = (regulatory[i] ?? 0) + (each[i] ?? 0)
  return { ...own, regulatory }
}

function withMoreThan(exploitations: Uint32Array, events: number): Int32Array {
  const found = new Int32Array(exploitations.length)
  let count = 0
  for (let i = 0; i < exploitations.length; i += 1) {
    if ((exploitations[i] ?? 0) > events) {
      found[count] = i
      count += 1
    }
  }
  return found.subarray(0, count)
}
