import type { Place } from '../../base/errors.ts'
import type { Uniform } from '../distribution.ts'
import { type Law, smoothLaw } from '../law.ts'
import { checkWidth } from './check-range.ts'

export function uniformLaw({ low, high }: Uniform, place?: Place): Law {
  checkWidth(low, high, place)
  const width = high - low
  return smoothLaw({
    mean: () => low + width / 2,
    variance: () => (width * width) / 12,
    quantile: (u) => Math.min(low + u * width, high),
    atMost: (x) => Math.min(Math.max((x - low) / width, 0), 1),
  })
}
