import type { Regime } from '../regime.ts'
import { judgedChance } from './judgement.ts'

/** Law 13.709/2018 of Brazil. */
export const lgpd: Regime = {
  name: 'lgpd',
  title: 'LGPD (Brazil)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 52',
      of: 'any infringement; the share is of revenue in Brazil, here taken of all revenue',
      most: { kind: 'lower', sum: { amount: 50_000_000, currency: 'BRL' }, share: 0.02 },
      source: 'Law 13.709/2018 Art. 52 II, in translation',
      year: 2018,
      checked: 'text',
    },
  ],
  duties: [
    {
      article: 'Art. 48',
      asks: 'tell-authority-and-people',
      within: { amount: 3, of: 'business-days' },
      starts: 'aware-of-breach',
      source: 'Resolution CD/ANPD 15/2024, as summaries give it',
      year: 2024,
      checked: 'secondary',
    },
  ],
  fined: judgedChance(0.001, 0.01, 0.05),
  fine: {
    low: 5_000,
    high: 3_000_000,
    currency: 'BRL',
    source: 'judgement',
    year: 2026,
  },
}
