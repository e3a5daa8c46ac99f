import { say } from '../../language/catalogue.ts'
import type { LossQuestion } from '../../language/risk-words.ts'
import type { Amount, DefaultEstimate, Unit } from '../../release/estimate.ts'
import { boundsOf } from '../check-amount.ts'
import type { Circumstances, KnownQuantity } from '../known-quantity.ts'
import { defaultRate, targetingDefault } from '../likelihood/default-rates.ts'
import { rangeIn, twoDigits } from '../published.ts'
import { costPerPerson, isSensitive, isWithoutPeople } from './cost-per-person.ts'

/**
 * The numbers that losses are made of, but for those of regimes (`regimeQuantities`). What is published is far from one
 * release of one product, so nearly all is judgement, and says so; figures of IBM are from secondary pages.
 */
export const lossQuantities: readonly KnownQuantity[] = [
  known('exploitations-a-year', 'a-year', (circumstances) => defaultRate(circumstances)),
  known('targeting', 'share', (circumstances) => targetingDefault(circumstances)),
  known('people', 'people', () => ({
    amount: { kind: 'range', low: 2_960, high: 113_620 },
    source:
      'IBM, Cost of a Data Breach (secondary source): the span of sampled breaches, taken as a range of nine in ten',
    year: 2025,
  })),
  known('share-taken', 'share', ({ weaknesses }) =>
    judged(weaknesses.some(takesAll) ? threePoint(0.05, 0.8, 1) : threePoint(0, 0.3, 1)),
  ),
  known('cost-per-person', 'money-a-person', ({ currency, data }) => {
    const cost = costPerPerson(data)
    return {
      amount: cost === undefined ? { kind: 'value', value: 0 } : rangeIn(currency, cost, 'cost-per-person'),
      source:
        'judgement by kind of data, below the 178 USD a record of IBM, which counts all costs (secondary source)',
      year: 2026,
    }
  }),
  known('response', 'money', ({ currency }) => ({
    amount: rangeIn(currency, { low: 20_000, high: 1_500_000, currency: 'USD' }, 'response'),
    source:
      'judgement: a part of the 4.44 million USD that breaches cost in all on average (IBM 2025, secondary source)',
    year: 2026,
  })),
  known('outage-hours', 'hours', () => judged(threePoint(0, 8, 72))),
  known('outage-an-hour', 'money-an-hour', anHour),
  known('replacement', 'money', ({ currency }) =>
    judged(rangeIn(currency, { low: 2_000, high: 100_000, currency: 'USD' }, 'replacement')),
  ),
  known('revenue', 'money', revenueOf),
  known('churn', 'share', () => judged(threePoint(0, 0.003, 0.05))),
  known('contract', 'money', ({ currency }) =>
    judged(rangeIn(currency, { low: 1_000, high: 100_000, currency: 'USD' }, 'contract')),
  ),
  known('chance-notifiable', 'chance', ({ data }) => judged(notifiable(data))),
]

function known(
  name: LossQuestion,
  unit: Unit,
  given: (circumstances: Circumstances) => DefaultEstimate,
): KnownQuantity {
  return { name, unit, asks: say('losses.asks', { quantity: name }), ...boundsOf(unit), default: given }
}

function judged(amount: Amount): DefaultEstimate {
  return { amount, source: 'judgement', year: 2026 }
}

function threePoint(least: number, likely: number, most: number): Amount {
  return { kind: 'three-point', least, likely, most }
}

// One statement or command reads whole tables: injection, code execution, deserialization.
const takingAll = [74, 77, 78, 89, 94, 502, 564, 917, 943, 1336]
const takesAll = (weakness: number): boolean => takingAll.includes(weakness)

const hoursAYear = 8_760

/** From a tenth of what an hour brings in to all of it: much that is missed is bought later. */
function anHour({ currency, revenue }: Circumstances): DefaultEstimate {
  if (revenue === undefined || revenue <= 0)
    return judged(rangeIn(currency, { low: 100, high: 10_000, currency: 'USD' }, 'outage-an-hour'))
  const [low, high] = [twoDigits((0.1 * revenue) / hoursAYear), twoDigits(revenue / hoursAYear)]
  return {
    amount: { kind: 'range', low, high },
    source: 'judgement: a tenth to all of the revenue of an hour',
    year: 2026,
  }
}

function revenueOf({ currency, revenue }: Circumstances): DefaultEstimate {
  return revenue === undefined
    ? judged(rangeIn(currency, { low: 1_000_000, high: 100_000_000, currency: 'USD' }, 'revenue'))
    : { amount: { kind: 'value', value: revenue }, source: 'stated for the hold', year: 2026 }
}

function notifiable(data: Circumstances['data']): Amount {
  if (isWithoutPeople(data)) return threePoint(0, 0.05, 0.3)
  return isSensitive(data) ? threePoint(0.5, 0.85, 1) : threePoint(0.1, 0.4, 0.9)
}
