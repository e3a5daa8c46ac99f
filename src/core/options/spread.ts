import type { Sample } from '../risk/sample.ts'
import type { Spread } from './comparison.ts'

/** A simulated number as it is shown. */
export function spreadOf(sample: Sample): Spread {
  const { mean, meanError, quantile, quantileError, values } = sample
  const [same = 0] = values
  // Much of what is simulated is certain, above all what costs nothing, and needs no sorting.
  if (values.every((value) => value === same)) {
    return { mean: same, meanError: 0, p10: same, p50: same, p90: same, p95: same, p95Error: 0, p99: same }
  }
  return {
    mean,
    meanError,
    p10: quantile(0.1),
    p50: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p95Error: quantileError(0.95),
    p99: quantile(0.99),
  }
}
