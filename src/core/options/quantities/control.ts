import { say } from '../../language/catalogue.ts'
import type { KnownQuantity } from '../../risk/known-quantity.ts'
import { goodTraffic } from '../needed-quantities.ts'
import { byJudgement, moneyByJudgement, points } from './by-judgement.ts'

/**
 * Weaknesses that a rule on requests cannot tell from proper use: authorization, authentication, credentials, business
 * logic, and what does not come by HTTP (cryptography, randomness, races, memory).
 */
const beyondRules = new Set([
  ...[
    255, 256, 257, 259, 260, 261, 264, 266, 269, 270, 271, 272, 273, 274, 276, 280, 281, 282, 283, 284, 285,
  ],
  ...[
    286, 287, 288, 290, 294, 302, 303, 304, 305, 306, 307, 308, 309, 321, 322, 326, 327, 328, 330, 331, 338,
  ],
  ...[
    345, 347, 362, 367, 384, 425, 521, 522, 525, 532, 552, 566, 613, 620, 639, 640, 732, 798, 799, 840, 841,
  ],
  ...[842, 862, 863, 915, 1220, 1391, 1392, 1393],
  ...[119, 120, 121, 122, 125, 190, 415, 416, 476, 787, 843],
])

const ordinaryRules = points(0.2, 0.6, 0.9)
const hardlyAny = points(0, 0.05, 0.2)

/** What a compensating control does. */
export const controlQuantities: readonly KnownQuantity[] = [
  {
    ...byJudgement('control-stops', 'share', say('asks.control-stops'), ordinaryRules),
    // Where one of several flaws goes past the rules, an attacker takes that one.
    default: ({ weaknesses }) => ({
      amount: weaknesses.some((weakness) => beyondRules.has(weakness)) ? hardlyAny : ordinaryRules,
      source: 'judgement',
      year: 2026,
    }),
  },
  byJudgement('virtual-patch-stops', 'share', say('asks.virtual-patch-stops'), points(0.5, 0.8, 0.95)),
  byJudgement('control-blocks', 'share', say('asks.control-blocks'), points(0, 0.005, 0.1)),
  byJudgement('control-setup-hours', 'hours', say('asks.control-setup-hours'), points(1, 4, 24)),
  moneyByJudgement(
    goodTraffic,
    'money-a-day',
    say('asks.good-traffic-a-day'),
    { low: 500, high: 50_000 },
    { low: 0.5 / 365, high: 1.2 / 365 },
  ),
]
