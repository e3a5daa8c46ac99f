import type { Regime } from '../regime.ts'
import { finedAsUnderGdpr } from './judgement.ts'

const regulation = { source: 'Regulation (EU) 2024/2847, as summaries give it', year: 2024 } as const

/** Regulation (EU) 2024/2847; its duties to report apply from 2026-09-11. */
export const cra: Regime = {
  name: 'cra',
  title: 'Cyber Resilience Act (EU)',
  binds: 'by-law',
  ceilings: [
    {
      article: 'Art. 64(2)',
      of: 'essential requirements (Annex I) and the duties of makers (Art. 13, 14)',
      most: { kind: 'higher', sum: { amount: 15_000_000, currency: 'EUR' }, share: 0.025 },
      ...regulation,
      checked: 'secondary',
    },
  ],
  duties: [
    {
      article: 'Art. 14(2)(a)',
      asks: 'warn-of-exploitation',
      within: { amount: 24, of: 'hours' },
      starts: 'aware-of-exploitation',
      ...regulation,
      checked: 'secondary',
    },
    {
      article: 'Art. 14(2)(b)',
      asks: 'tell-of-exploitation',
      within: { amount: 72, of: 'hours' },
      starts: 'aware-of-exploitation',
      ...regulation,
      checked: 'secondary',
    },
    {
      article: 'Art. 14(2)(c)',
      asks: 'report-the-fix',
      within: { amount: 14, of: 'days' },
      starts: 'fix-available',
      ...regulation,
      checked: 'secondary',
    },
  ],
  ...finedAsUnderGdpr,
}
