import type { Distribution } from './distribution.ts'
import { lawOf } from './law-of.ts'

/** What the parameters of a distribution imply, to be shown beside them. */
export interface Implied {
  readonly mean: number
  readonly p50: number
  readonly p99: number
  /** The stated range spans more than three powers of ten: its mean hangs on what nobody can know. */
  readonly tooWide: boolean
}

const tooManyTimes = 1_000

/** Throws as `checkDistribution`. */
export function impliedOf(distribution: Distribution): Implied {
  const law = lawOf(distribution)
  return {
    mean: law.mean(),
    p50: law.quantile(0.5),
    p99: law.quantile(0.99),
    tooWide: spanOf(distribution) > tooManyTimes,
  }
}

/** High over low of the range as somebody stated it; a 90% interval where the distribution is lognormal. */
function spanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'lognormal':
    case 'uniform':
    case 'triangular':
    case 'pert':
      return distribution.low > 0 ? distribution.high / distribution.low : 1
    case 'lognormal-median': {
      const half = distribution.p95 / distribution.median
      return half * half
    }
    case 'truncated':
      return spanOf(distribution.of)
    default:
      return 1
  }
}
