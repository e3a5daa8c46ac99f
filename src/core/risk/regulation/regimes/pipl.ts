import type { Regime } from '../regime.ts'
import { judgedChance } from './judgement.ts'

/** The Personal Information Protection Law of China (2021). */
export const pipl: Regime = {
  name: 'pipl',
  title: 'PIPL (China)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 66',
      of: 'serious infringements; the law names both ceilings without saying which goes, so the higher is taken',
      most: { kind: 'higher', sum: { amount: 50_000_000, currency: 'CNY' }, share: 0.05 },
      source: 'Personal Information Protection Law Art. 66, in translation',
      year: 2021,
      checked: 'text',
    },
  ],
  duties: [
    {
      article: 'Art. 57',
      asks: 'tell-authority-and-people',
      within: { amount: 0, of: 'hours' },
      starts: 'aware-of-breach',
      source: 'Personal Information Protection Law Art. 57, as summaries give it',
      year: 2021,
      checked: 'secondary',
    },
  ],
  fined: judgedChance(0.005, 0.03, 0.2),
  fine: {
    low: 50_000,
    high: 20_000_000,
    currency: 'CNY',
    source: 'judgement: for want of a record of fines',
    year: 2026,
  },
}
