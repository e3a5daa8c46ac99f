import { parseInstant } from '../base/instant.ts'
import type { Unit } from '../release/estimate.ts'
import type { Distribution } from '../risk/distribution.ts'
import { quantileOf } from '../risk/distributions.ts'
import type { LossColumns, LossModel } from '../risk/loss/loss-model.ts'
import type { Batch } from '../risk/model.ts'
import type { Quantities, Quantity } from '../risk/quantity.ts'
import type { CompareInput } from './compare-input.ts'
import type { Option } from './option.ts'

export const now = parseInstant('2026-11-24T12:00Z')

export const fixed = (value: number): Distribution => ({ kind: 'fixed', value })

/** A quantity of which only the distribution matters. */
function quantity(name: string, distribution: Distribution, unit: Unit = 'days'): Quantity {
  const amount = { kind: 'value', value: 0 } as const
  return {
    name,
    unit,
    from: { kind: 'default', default: { amount, source: 'a test', year: 2026 } },
    distribution,
  }
}

/** Quantities by name: numbers are certain. */
function quantitiesFrom(values: Readonly<Record<string, number | Distribution>>): Quantities {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      quantity(name, typeof value === 'number' ? fixed(value) : value),
    ]),
  )
}

/**
 * Exploitations at `rate` a year, each of which costs `severity`: nine parts response, one part fines. Severities of the
 * first are drawn; those of further ones are hashed.
 */
export function lossModelFrom(rate: Distribution, severity: Distribution): LossModel {
  const quantile = quantileOf(severity)
  const split = (total: Float64Array, { zeros }: Batch): LossColumns => {
    const [response, regulatory, nothing] = [zeros(), zeros(), zeros()]
    for (let i = 0; i < total.length; i += 1) {
      response[i] = 0.9 * (total[i] ?? 0)
      regulatory[i] = 0.1 * (total[i] ?? 0)
    }
    const others = {
      outage: nothing,
      replacement: nothing,
      records: nothing,
      churn: nothing,
      contract: nothing,
    }
    return { response, ...others, regulatory }
  }
  return {
    uncertain: { rate },
    uniforms: ['severity'],
    of: (batch) => {
      const [drawn, first] = [batch.column('severity'), batch.zeros()]
      for (let i = 0; i < first.length; i += 1) first[i] = quantile(drawn[i] ?? 0)
      const chance = batch.chance('severities')
      const total = (count: number, scenario: number) => {
        let sum = 0
        for (let k = 0; k < count; k += 1)
          sum += k === 0 ? (first[scenario] ?? 0) : quantile(chance(scenario, k))
        return sum
      }
      return {
        rate: batch.column('rate'),
        givenExploitation: split(first, batch),
        of: (counts) => {
          const totals = batch.zeros()
          for (let i = 0; i < totals.length; i += 1) totals[i] = total(counts[i] ?? 0, i)
          return split(totals, batch)
        },
      }
    },
  }
}

export const option = (given: Partial<Option> & Pick<Option, 'name' | 'ships'>): Option => ({
  kind: 'other',
  title: given.name,
  before: [],
  stages: [],
  regression: 'none',
  delivers: 1,
  ...given,
})

/** Numbers that cost nothing, but for what a test says. */
const free = {
  'delay-a-day': 0,
  'engineer-hour': 0,
  'breakage-cost': 0,
  'fix-breaks-none': 0,
  'fix-breaks-limited': 0,
  'fix-breaks-full': 0,
}

/** Two options at least is what a comparison needs; all else is as little as can be, but for what a test says. */
export function inputOf(
  given: Partial<Omit<CompareInput, 'quantities'>> & Pick<CompareInput, 'options'>,
  quantities: Readonly<Record<string, number | Distribution>> = {},
): CompareInput {
  return {
    now,
    planned: now,
    inProduction: false,
    quantities: quantitiesFrom({ ...free, ...quantities }),
    losses: lossModelFrom(fixed(0), fixed(0)),
    delay: { aDay: 'delay-a-day', deadlines: [] },
    windows: [],
    settings: { seed: 1n, mostScenarios: 4_096 },
    ...given,
  }
}

/** Ships with the flaw, which is gone `later` days after. */
export const shipNow = option({ name: 'ship-now', kind: 'ship-now', ships: 'with-flaw', later: 'later' })

/** Ships once it is fixed. */
export const fix = option({
  name: 'fix',
  kind: 'full-fix',
  ships: 'fixed',
  before: [{ name: 'fix', takes: 'fix-hours', after: [], people: 2 }],
})
