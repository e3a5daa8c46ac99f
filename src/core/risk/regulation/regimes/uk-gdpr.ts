import type { Regime } from '../regime.ts'
import { judgedChance, usualRevenue } from './judgement.ts'

/** The GDPR as retained in the law of the United Kingdom, with the Data Protection Act 2018. */
export const ukGdpr: Regime = {
  name: 'uk-gdpr',
  title: 'UK GDPR',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 83(4)',
      of: 'obligations, among them security and notification',
      most: { kind: 'higher', sum: { amount: 8_700_000, currency: 'GBP' }, share: 0.02 },
      source: 'UK GDPR Art. 83(4), as summaries give it',
      year: 2021,
      checked: 'secondary',
    },
    {
      article: 'Art. 83(5)',
      of: 'principles, legal bases, rights of people: only where one of those is breached too',
      most: { kind: 'higher', sum: { amount: 17_500_000, currency: 'GBP' }, share: 0.04 },
      source: 'UK GDPR Art. 83(5), as summaries give it',
      year: 2021,
      checked: 'secondary',
    },
  ],
  duties: [
    {
      article: 'Art. 33(1)',
      asks: 'breach-of-data',
      within: { amount: 72, of: 'hours' },
      starts: 'aware-of-breach',
      source: 'UK GDPR Art. 33, 34',
      year: 2021,
      checked: 'unchecked',
    },
  ],
  fined: judgedChance(0.001, 0.005, 0.05),
  fine: {
    low: 10_000,
    high: 8_000_000,
    currency: 'GBP',
    atRevenue: usualRevenue,
    source: 'judgement',
    year: 2026,
  },
}
