import type { DefaultEstimate } from '../../../release/estimate.ts'
import type { Regime } from '../regime.ts'

/** A chance that nobody has published, as three points. */
export function judgedChance(least: number, likely: number, most: number): DefaultEstimate {
  return { amount: { kind: 'three-point', least, likely, most }, source: 'judgement', year: 2026 }
}

/** Fines are to be proportionate, so they go with revenue; at which revenue the published ones were is judgement. */
export const usualRevenue = { amount: 500_000_000, currency: 'EUR' } as const

const european = { low: 7_500, high: 6_500_000, currency: 'EUR', atRevenue: usualRevenue } as const

/** Fines under the GDPR: what is published of them fixes their mean. */
export const finedUnderGdpr: Pick<Regime, 'fined' | 'fine'> = {
  fined: judgedChance(0.002, 0.02, 0.1),
  fine: {
    ...european,
    source:
      'judgement: with this range the mean is 1.8 million EUR, as that of published fines (1.8 to 2.2, secondary source)',
    year: 2026,
  },
}

/** Of younger laws of the EU that nobody has been fined under yet. */
export const finedAsUnderGdpr: Pick<Regime, 'fined' | 'fine'> = {
  fined: finedUnderGdpr.fined,
  fine: {
    ...european,
    source: 'judgement: as under the GDPR, for want of a record of fines',
    year: 2026,
  },
}
