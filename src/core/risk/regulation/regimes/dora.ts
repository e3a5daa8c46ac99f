import type { Regime } from '../regime.ts'
import { finedAsUnderGdpr } from './judgement.ts'

const clocks = {
  source: 'Regulation (EU) 2022/2554 Art. 19; Delegated Regulation (EU) 2025/301 Art. 5',
  year: 2025,
  checked: 'unchecked',
} as const

/** Regulation (EU) 2022/2554. */
export const dora: Regime = {
  name: 'dora',
  title: 'DORA (EU)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 50',
      of: 'obligations of financial entities; the member states set the fines',
      most: { kind: 'none' },
      source: 'Regulation (EU) 2022/2554',
      year: 2022,
      checked: 'unchecked',
    },
    {
      article: 'Art. 35(8)',
      of: 'critical ICT providers that do not do what their overseer asks: 1% of average daily turnover a day for six months, which is 0.5% of a year',
      most: { kind: 'share', share: 0.005 },
      source: 'Regulation (EU) 2022/2554, as summaries give it',
      year: 2022,
      checked: 'secondary',
    },
  ],
  duties: [
    {
      article: 'Art. 19(4)(a)',
      asks: 'first-notification',
      within: { amount: 4, of: 'hours' },
      starts: 'major-incident',
      ...clocks,
    },
    {
      article: 'Art. 19(4)(b)',
      asks: 'intermediate-report',
      within: { amount: 72, of: 'hours' },
      starts: 'sent-first-notification',
      ...clocks,
    },
    {
      article: 'Art. 19(4)(c)',
      asks: 'final-report',
      within: { amount: 1, of: 'months' },
      starts: 'sent-intermediate-report',
      ...clocks,
    },
  ],
  ...finedAsUnderGdpr,
}
