import type { Place } from '../../base/errors.ts'
import type { Fixed } from '../distribution.ts'
import type { Law } from '../law.ts'
import { checkFinite } from './check-range.ts'

export function fixedLaw({ value }: Fixed, place?: Place): Law {
  checkFinite({ value }, place)
  return {
    mean: () => value,
    variance: () => 0,
    quantile: () => value,
    fastQuantile: () => () => value,
    tabled: false,
    atMost: (x) => (x >= value ? 1 : 0),
    below: (x) => (x > value ? 1 : 0),
  }
}
