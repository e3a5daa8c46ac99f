import type { Regime } from '../regime.ts'
import { finedAsUnderGdpr } from './judgement.ts'

const directive = { source: 'Directive (EU) 2022/2555', year: 2022 } as const

/** Directive (EU) 2022/2555, as far as it goes itself; the member states' laws say the rest. */
export const nis2: Regime = {
  name: 'nis2',
  title: 'NIS2 (EU)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 34(5)',
      of: 'risk management (Art. 21) and reporting (Art. 23), by an important entity',
      most: { kind: 'higher', sum: { amount: 7_000_000, currency: 'EUR' }, share: 0.014 },
      ...directive,
      checked: 'secondary',
    },
    {
      article: 'Art. 34(4)',
      of: 'risk management (Art. 21) and reporting (Art. 23), by an essential entity',
      most: { kind: 'higher', sum: { amount: 10_000_000, currency: 'EUR' }, share: 0.02 },
      ...directive,
      checked: 'secondary',
    },
  ],
  duties: [
    {
      article: 'Art. 23(4)(a)',
      asks: 'early-warning',
      within: { amount: 24, of: 'hours' },
      starts: 'aware-of-incident',
      ...directive,
      checked: 'secondary',
    },
    {
      article: 'Art. 23(4)(b)',
      asks: 'notification',
      within: { amount: 72, of: 'hours' },
      starts: 'aware-of-incident',
      ...directive,
      checked: 'secondary',
    },
    {
      article: 'Art. 23(4)(d)',
      asks: 'final-report',
      within: { amount: 1, of: 'months' },
      starts: 'sent-notification',
      ...directive,
      checked: 'secondary',
    },
  ],
  ...finedAsUnderGdpr,
}
