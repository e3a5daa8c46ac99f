import type { Distribution } from '../distribution.ts'
import { cumulativeOf, quantileOf } from '../distributions.ts'

/**
 * Turns a fine drawn without a ceiling into the one that the same chance draws from what lies below the ceiling: the
 * distribution is truncated there. Fines beyond are left out and never moved to the ceiling, so that it is not where they
 * gather. What lies wholly above becomes the ceiling.
 */
export function fineBelow(distribution: Distribution): (drawn: number, ceiling: number) => number {
  const atMost = cumulativeOf(distribution)
  const quantile = quantileOf(distribution)
  return (drawn, ceiling) => {
    const below = atMost(ceiling)
    if (below >= 1) return drawn
    if (below <= 0) return Math.max(ceiling, 0)
    return Math.min(quantile(atMost(drawn) * below), ceiling)
  }
}
