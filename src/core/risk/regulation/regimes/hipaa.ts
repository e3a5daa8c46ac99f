import type { Regime } from '../regime.ts'
import { judgedChance } from './judgement.ts'

/** The US rules on health data: 45 CFR 160 and 164. */
export const hipaa: Regime = {
  name: 'hipaa',
  title: 'HIPAA (USA)',
  binds: 'by-law',
  ceilings: [
    {
      article: '45 CFR 160.404',
      of: 'all violations of one provision in a year: at least 145, 1,461, 14,602 or 73,011 USD each by tier',
      most: { kind: 'sum', sum: { amount: 2_190_294, currency: 'USD' } },
      source: '45 CFR 102.3 and 160.404 with the amounts of 2026',
      year: 2026,
      checked: 'secondary',
    },
  ],
  duties: [
    {
      article: '45 CFR 164.404, 164.408',
      asks: 'tell-patients',
      within: { amount: 60, of: 'days' },
      starts: 'breach-discovered',
      source: '45 CFR 164.400 to 164.414, as summaries give it',
      year: 2026,
      checked: 'secondary',
    },
  ],
  fined: judgedChance(0.002, 0.01, 0.05),
  fine: {
    low: 25_000,
    high: 2_000_000,
    currency: 'USD',
    source: 'judgement',
    year: 2026,
  },
}
