import { HoldpointError } from '../base/errors.ts'
import { type Batches, batchesOf, fillColumn } from './batches.ts'
import { type Dimension, dimensionNamed, dimensionsOf } from './dimensions.ts'
import type { Model } from './model.ts'
import { type Outcomes, outcomesOf } from './outcomes.ts'
import { type Sample, sampleOf } from './sample.ts'
import { type Scramble, scramblesOf } from './scramble.ts'
import { type Plan, type Progress, planOf, type Settings } from './settings.ts'

/** What a simulation came to. */
export interface Simulated<Output extends string> {
  readonly seed: bigint
  readonly scenarios: number
  readonly scrambles: number
  /** The standard error of the quantile that was asked for, of the output where it is worst. */
  readonly reached: Reached
  readonly outputs: Readonly<Record<Output, Sample>>
  /**
   * What was drawn for an uncertain quantity or a uniform, by scenario as in `values`, or of the first so many points of
   * each scramble only. Throws `risk.unknown-name`.
   */
  readonly column: (name: string, points?: number) => Float64Array
}

/** Where a quantile is 0, `relative` is 0 if its error is 0 too, and otherwise infinite: `absolute` tells more then. */
export interface Reached {
  readonly relative: number
  readonly absolute: number
  /** True also where no precision was asked for. */
  readonly met: boolean
}

/**
 * Simulates a model by scrambled Sobol points: the points of each scramble are doubled until the precision is reached,
 * or the most scenarios. Throws `risk.cancelled`, `risk.not-a-number` where an output is none, and what is wrong with
 * the model or the settings.
 */
export function simulate<Output extends string>(
  model: Model<Output>,
  settings: Settings<Output>,
): Simulated<Output> {
  const steps = simulating(model, settings)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    settings.onProgress?.(step.value)
  }
}

/** The same in steps of a batch, so that who calls it can do something else in between, or stop. */
export function* simulating<Output extends string>(
  model: Model<Output>,
  settings: Settings<Output>,
): Generator<Progress, Simulated<Output>> {
  const plan = planOf(settings, model.outputs)
  const dimensions = dimensionsOf(model)
  const run: Run<Output> = {
    model,
    plan,
    settings,
    batches: batchesOf(dimensions),
    scrambles: scramblesOf(settings.seed, plan.scrambles, dimensions.size),
    outcomes: model.outputs.map((output) => [output, outcomesOf(output, plan.scrambles, plan.most)]),
  }
  let points = 0
  for (let next = plan.first; ; next *= 2) {
    yield* extend(run, points, next)
    points = next
    const samples = samplesOf(run)
    if (next >= plan.most || isPrecise(plan, samples)) return simulated(run, dimensions, points, samples)
  }
}

interface Run<Output extends string> {
  readonly model: Model<Output>
  readonly plan: Plan
  readonly settings: Settings<Output>
  readonly batches: Batches
  readonly scrambles: readonly Scramble[]
  readonly outcomes: readonly (readonly [Output, Outcomes])[]
}

type Samples<Output extends string> = readonly (readonly [Output, Sample])[]

/** Takes each scramble from so many points to as many as `to`. */
function* extend<Output extends string>(
  { model, plan, settings, batches, scrambles, outcomes }: Run<Output>,
  from: number,
  to: number,
): Generator<Progress, void> {
  for (const [, outcome] of outcomes) outcome.grow(to)
  for (const [i, scramble] of scrambles.entries()) {
    for (let start = from; start < to; start += plan.batch) {
      const size = Math.min(plan.batch, to - start)
      const scenarios = from * plan.scrambles + i * (to - from) + (start - from)
      if (settings.signal?.aborted) throw new HoldpointError('risk.cancelled', { scenarios })
      const values = model.evaluate(batches(scramble, start, size))
      for (const [output, outcome] of outcomes) outcome.keep(i, start, size, values[output])
      yield { scenarios: scenarios + size, mostScenarios: plan.most * plan.scrambles }
    }
  }
}

function samplesOf<Output extends string>({ outcomes, plan }: Run<Output>): Samples<Output> {
  return outcomes.map(([output, outcome]) => [output, sampleOf(outcome.values, plan.scrambles)])
}

function isPrecise(plan: Plan, samples: Samples<string>): boolean {
  return countedIn(plan, samples).every((sample) => errorIn(plan, sample).met)
}

function reachedBy(plan: Plan, samples: Samples<string>): Reached {
  const each = countedIn(plan, samples).map((sample) => errorIn(plan, sample))
  return {
    relative: Math.max(0, ...each.map((one) => one.relative)),
    absolute: Math.max(0, ...each.map((one) => one.absolute)),
    met: each.every(({ met }) => met),
  }
}

function countedIn({ precision: { output } }: Plan, samples: Samples<string>): readonly Sample[] {
  const wanted = output === undefined ? undefined : new Set([output].flat())
  return samples.flatMap(([name, sample]) => (wanted?.has(name) === false ? [] : [sample]))
}

function errorIn({ precision: { quantile: p, relative, absolute } }: Plan, sample: Sample): Reached {
  const error = sample.quantileError(p)
  const quantile = Math.abs(sample.quantile(p))
  const met = error <= Math.max(relative * quantile, absolute)
  return { relative: error === 0 ? 0 : error / quantile, absolute: error, met }
}

function simulated<Output extends string>(
  run: Run<Output>,
  dimensions: ReadonlyMap<string, Dimension>,
  points: number,
  samples: Samples<Output>,
): Simulated<Output> {
  const { scrambles, settings, plan } = run
  const reached = reachedBy(plan, samples)
  const asked = settings.precision !== undefined
  return {
    seed: settings.seed,
    scenarios: points * scrambles.length,
    scrambles: scrambles.length,
    reached: asked ? reached : { ...reached, met: true },
    outputs: Object.fromEntries(samples) as Record<Output, Sample>,
    column: (name, each = points) => {
      const dimension = dimensionNamed(dimensions, name)
      const column = new Float64Array(each * scrambles.length)
      scrambles.forEach((scramble, i) => {
        fillColumn(dimension, scramble, 0, column.subarray(i * each, (i + 1) * each))
      })
      return column
    },
  }
}
