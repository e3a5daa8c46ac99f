import type { Place } from '../../base/errors.ts'
import type { Beta } from '../distribution.ts'
import { betaCumulative } from '../exact/beta-cumulative.ts'
import { betaQuantile } from '../exact/beta-quantile.ts'
import { tabledBetaQuantile } from '../exact/beta-table.ts'
import { type Law, smoothLaw } from '../law.ts'
import { checkWidth, checkWithin } from './check-range.ts'

export function betaLaw({ alpha, beta, low = 0, high = 1 }: Beta, place?: Place): Law {
  checkWithin('alpha', alpha, 0.1, 10_000, place)
  checkWithin('beta', beta, 0.1, 10_000, place)
  checkWidth(low, high, place)
  const width = high - low
  const sum = alpha + beta
  const atMost = betaCumulative(alpha, beta)
  const stretched = (quantile: (u: number) => number) => (u: number) => low + width * quantile(u)
  return smoothLaw({
    mean: () => low + (width * alpha) / sum,
    variance: () => (width * width * alpha * beta) / (sum * sum * (sum + 1)),
    quantile: stretched(betaQuantile(alpha, beta)),
    fastQuantile: () => stretched(tabledBetaQuantile(alpha, beta)),
    tabled: true,
    atMost: (x) => atMost((x - low) / width),
  })
}
