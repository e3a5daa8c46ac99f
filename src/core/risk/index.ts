/**
 * Risk in numbers: ranges as distributions, and seeded simulation by scrambled Sobol points, the same bits on every
 * machine. Amounts are plain numbers in whatever unit the caller keeps; chances are 0 to 1; rates are events per the
 * window that a scenario stands for. Errors are standard errors from at least 16 independent scrambles.
 *
 * What follows expects 0.8 incidents a year, each of 100,000 to 1,000,000 (90%):
 *
 * ```ts
 * import { countsOf, type Model, samplerOf, simulate, sumOfEvents } from 'holdpoint/risk'
 *
 * const severity = samplerOf({ kind: 'lognormal', low: 1e5, high: 1e6 })
 * const uniforms = ['first', 'second', 'incidents', 'third']
 * const year: Model<'loss'> = {
 *   uncertain: {},
 *   uniforms,
 *   outputs: ['loss'],
 *   evaluate: (batch) => {
 *     const counts = countsOf(batch, 0.8, 'incidents')
 *     return { loss: sumOfEvents(batch, { counts, severity, uniforms: ['first', 'second', 'third'] }) }
 *   },
 * }
 * const { outputs, reached } = simulate(year, { seed: 1n, precision: { quantile: 0.95, relative: 0.002 } })
 * console.log(outputs.loss.mean, outputs.loss.quantile(0.95), reached.relative)
 * ```
 *
 * @module
 */

export { countsOf, type Events, sumOfEvents } from './compound.ts'
export type {
  Beta,
  Discrete,
  Distribution,
  Empirical,
  Fixed,
  Lognormal,
  LognormalMedian,
  Pert,
  Triangular,
  Truncated,
  Uniform,
} from './distribution.ts'
export {
  checkDistribution,
  cumulativeOf,
  meanOf,
  quantileOf,
  samplerOf,
  varianceOf,
} from './distributions.ts'
export { type Implied, impliedOf } from './implied.ts'
export type { Sampler } from './law.ts'
export type { Batch, Model, ScenarioRandom } from './model.ts'
export { poissonCounts, poissonQuantile } from './poisson.ts'
export type { Sample } from './sample.ts'
export type { Precision, Progress, Settings } from './settings.ts'
export { type Reached, type Simulated, simulate, simulating } from './simulate.ts'
