import { say } from '../../language/catalogue.ts'
import type { KnownQuantity } from '../../risk/known-quantity.ts'
import { byJudgement, moneyByJudgement, points, range } from './by-judgement.ts'

/** What waiting costs, and what stays open. */
export const waitingQuantities: readonly KnownQuantity[] = [
  moneyByJudgement(
    'delay-a-day',
    'money-a-day',
    say('asks.delay-a-day'),
    { low: 1_000, high: 50_000 },
    { low: 0.01 / 365, high: 0.3 / 365 },
  ),
  byJudgement('feature-worth', 'share', say('asks.feature-worth'), points(0.05, 0.3, 0.8)),
  {
    name: 'patch-later-days',
    unit: 'days',
    asks: say('asks.patch-later-days'),
    least: 0,
    // sqrt(12 x 154) is 43, the published median; how far it spreads is judgement.
    default: () => ({
      amount: range(12, 154),
      source: 'Verizon, Data Breach Investigations Report: median of 43 days; the range is judgement',
      year: 2026,
    }),
  },
  byJudgement('remains-limited', 'share', say('asks.remains-limited'), points(0.01, 0.1, 0.4)),
  byJudgement('remains-full', 'share', say('asks.remains-full'), points(0, 0.01, 0.1)),
]
