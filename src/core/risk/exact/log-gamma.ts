import { log } from './log.ts'

const halfLogOfTwoPi = 0.9189385332046727
// Bernoulli numbers: B(2n) / (2n (2n - 1)), n from 1.
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

/**
 * The logarithm of the gamma function for x above 0, within 1e-14, or 1e-15 of its value where that is more: Stirling's
 * series (NIST DLMF 5.11.1) from 15 upwards, and Γ(x + 1) = x Γ(x) below.
 */
export function logGamma(x: number): number {
  let product = 1
  let above = x
  while (above < 15) {
    product *= above
    above += 1
  }
  const square = 1 / (above * above)
  let sum = 0
  for (let n = series.length - 1; n >= 0; n -= 1) sum = sum * square + (series[n] ?? 0)
  return (above - 0.5) * log(above) - above + halfLogOfTwoPi + sum / above - log(product)
}
