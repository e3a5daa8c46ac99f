import type { Beta } from './distribution.ts'
import { betaCumulative } from './exact/beta-cumulative.ts'
import { exp, expm1 } from './exact/exp.ts'
import { log } from './exact/log.ts'

// What the engine takes; beyond, a share is all but certain, or all but 0 or 1.
const [least, most] = [0.1, 10_000]
const steps = 60

/**
 * The beta distribution on 0 to 1 of which 5% lies below `low` and 5% above `high`, for 0 < low < high < 1: there is
 * exactly one. Says so where its parameters would be below 0.1 (too wide) or above 10,000 (too narrow).
 */
export function betaByRange(low: number, high: number): Beta | 'too-wide' | 'too-narrow' {
  // With 5% held below `low`, a larger sum of the parameters makes it narrower, so that less lies above `high`.
  const aboveHigh = (logSum: number) => {
    const { alpha, beta } = held(low, exp(logSum))
    return 0.95 - betaCumulative(alpha, beta)(high)
  }
  const [widest, narrowest] = [log(2 * least), log(2 * most)]
  if (aboveHigh(narrowest) > 0) return 'too-narrow'
  const { alpha, beta } = held(low, exp(root(aboveHigh, widest, narrowest)))
  if (Math.min(alpha, beta) < least) return 'too-wide'
  return Math.max(alpha, beta) > most ? 'too-narrow' : { kind: 'beta', alpha, beta }
}

/** Of all with this sum of parameters, the one of which 5% lies below `low`. */
function held(low: number, sum: number): { readonly alpha: number; readonly beta: number } {
  const at = (logit: number) => ({ alpha: sum / (1 + exp(-logit)), beta: sum / (1 + exp(logit)) })
  return at(
    root(
      (logit) => {
        const { alpha, beta } = at(logit)
        return betaCumulative(alpha, beta)(low) - 0.05
      },
      ...logitsAround(low),
    ),
  )
}

/** From far below to far above any mean that leaves 5% below `low`. */
function logitsAround(low: number): readonly [number, number] {
  const center = log(low) - log(-expm1(log(low)))
  return [center - 12, Math.max(center, 0) + 24]
}

/** Where a function that falls from above 0 to below 0 is 0, by bisection: the same steps on every machine. */
function root(falling: (x: number) => number, from: number, to: number): number {
  let [left, right] = [from, to]
  for (let step = 0; step < steps; step += 1) {
    const middle = (left + right) / 2
    if (falling(middle) > 0) left = middle
    else right = middle
  }
  return (left + right) / 2
}
