import type { Regime } from '../regime.ts'
import { judgedChance } from './judgement.ts'

/** California Civil Code 1798.100 and following: claims of consumers, more than fines. */
export const ccpa: Regime = {
  name: 'ccpa',
  title: 'CCPA (California)',
  binds: 'by-law',
  ceilings: [
    {
      article: '1798.150',
      of: 'data taken for want of reasonable security: 107 to 799 USD for each consumer and incident, or the actual damage',
      most: { kind: 'a-person', sum: { amount: 799, currency: 'USD' } },
      source: 'California Civil Code 1798.150 with the amounts of 2025',
      year: 2025,
      checked: 'secondary',
    },
  ],
  duties: [
    {
      article: '1798.82',
      asks: 'tell-residents',
      within: { amount: 30, of: 'days' },
      starts: 'breach-discovered',
      source: 'California Civil Code 1798.82 as changed by SB 446, from 2026 on',
      year: 2026,
      checked: 'unchecked',
    },
  ],
  fined: judgedChance(0.02, 0.1, 0.4),
  fine: {
    low: 50_000,
    high: 5_000_000,
    currency: 'USD',
    source: 'judgement',
    year: 2026,
  },
}
