import type { Regime } from '../regime.ts'
import { judgedChance } from './judgement.ts'

/** Form 8-K, item 1.05, of companies listed in the USA. */
export const sec8k: Regime = {
  name: 'sec-8k',
  title: 'SEC Form 8-K item 1.05 (USA)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Item 1.05',
      of: 'late or misleading disclosure; courts and settlements set the penalties',
      most: { kind: 'none' },
      source: 'SEC Release 33-11216',
      year: 2023,
      checked: 'unchecked',
    },
  ],
  duties: [
    {
      article: 'Item 1.05',
      asks: 'tell-investors',
      within: { amount: 4, of: 'business-days' },
      starts: 'material-incident',
      source: 'SEC Release 33-11216, as summaries give it',
      year: 2023,
      checked: 'secondary',
    },
  ],
  fined: judgedChance(0.001, 0.005, 0.03),
  fine: {
    low: 100_000,
    high: 7_000_000,
    currency: 'USD',
    source: 'judgement',
    year: 2026,
  },
}
