import { HoldpointError, type Place } from '../../base/errors.ts'
import type { Triangular } from '../distribution.ts'
import { type Law, smoothLaw } from '../law.ts'
import { checkFinite, checkWidth } from './check-range.ts'

export function triangularLaw({ low, mode, high }: Triangular, place?: Place): Law {
  checkMode(low, mode, high, place)
  const width = high - low
  const turn = (mode - low) / width
  const [left, right] = [width * (mode - low), width * (high - mode)]
  return smoothLaw({
    mean: () => low + (width + (mode - low)) / 3,
    // (a² + b² + c² - ab - ac - bc) / 18, with low at 0.
    variance: () => (width * width * (1 - turn * (1 - turn))) / 18,
    quantile: (u) => (u <= turn ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right)),
    atMost: (x) => {
      if (x <= low) return 0
      if (x >= high) return 1
      return x <= mode ? ((x - low) * (x - low)) / left : 1 - ((high - x) * (high - x)) / right
    },
  })
}

/** Throws what is wrong with a range and the most likely value in it. */
export function checkMode(low: number, mode: number, high: number, place?: Place): void {
  checkFinite({ mode }, place)
  checkWidth(low, high, place)
  if (mode < low || mode > high) throw new HoldpointError('risk.mode-outside', { mode, low, high }, place)
}
