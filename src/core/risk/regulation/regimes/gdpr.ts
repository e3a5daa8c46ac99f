import type { Regime } from '../regime.ts'
import { finedUnderGdpr } from './judgement.ts'

/** Regulation (EU) 2016/679. */
export const gdpr: Regime = {
  name: 'gdpr',
  title: 'GDPR (EU)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 83(4)',
      of: 'obligations, among them security (Art. 32) and notification (Art. 33, 34)',
      most: { kind: 'higher', sum: { amount: 10_000_000, currency: 'EUR' }, share: 0.02 },
      source: 'Regulation (EU) 2016/679, as summaries give it',
      year: 2016,
      checked: 'secondary',
    },
    {
      article: 'Art. 83(5)',
      of: 'principles (Art. 5), legal bases, rights of people: only where one of those is breached too',
      most: { kind: 'higher', sum: { amount: 20_000_000, currency: 'EUR' }, share: 0.04 },
      source: 'Regulation (EU) 2016/679',
      year: 2016,
      checked: 'text',
    },
  ],
  duties: [
    {
      article: 'Art. 33(1)',
      asks: 'breach-of-data',
      within: { amount: 72, of: 'hours' },
      starts: 'aware-of-breach',
      source: 'Regulation (EU) 2016/679, Art. 33, 34',
      year: 2016,
      checked: 'unchecked',
    },
  ],
  ...finedUnderGdpr,
}
