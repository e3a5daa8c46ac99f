import type { DefaultEstimate } from '../../../release/estimate.ts'

/** A chance that nobody has published, as three points. */
export function judgedChance(least: number, likely: number, most: number): DefaultEstimate {
  return { amount: { kind: 'three-point', least, likely, most }, source: 'judgement', year: 2026 }
}

/** Fines are to be proportionate, so they go with revenue; at which revenue the published ones were is judgement. */
export const usualRevenue = { amount: 500_000_000, currency: 'EUR' } as const
