import type { Distribution } from '../risk/distribution.ts'
import { type LossColumns, type Losses, type LossModel, lossComponents } from '../risk/loss/loss-model.ts'
import type { Batch, Model } from '../risk/model.ts'
import { poissonQuantile } from '../risk/poisson.ts'
import { horizon } from './horizon.ts'
import { certainColumns } from './scenarios.ts'
import { reworkUniform } from './schedule.ts'
import type { Way, WayColumns } from './way.ts'

/** What is kept of an option for each scenario. */
export const measures = [
  'total',
  'loss',
  'regulatory',
  'delay',
  'work',
  'breakage',
  'blocked',
  /** All costs but exploitation, breakage as its chance has it. */
  'certain',
  'open',
  /** The days open before the flaw is gone, without what remains of it. */
  'open-before',
  'ships',
  'fixed',
] as const
export type Measure = (typeof measures)[number]

/** Of exploitation once, by component, and together. */
export const givenOutput = (component: (typeof lossComponents)[number] | 'total') => `given:${component}`
export const rateOutput = 'rate'
export const outputOf = (option: number, measure: Measure) => `${option}:${measure}`

/** Shared by all options of a scenario, so that more exposure never has fewer exploitations. */
export const exploitationsUniform = 'options.exploitations'
const breakageUniform = 'options.breakage'

/** The simulation of all options on the same scenarios. */
export function costsModel(
  ways: readonly Way[],
  losses: LossModel,
  distributions: Readonly<Record<string, Distribution>>,
): Model<string> {
  const withCertain = certainColumns(distributions)
  return {
    uncertain: Object.fromEntries(Object.entries(distributions).filter(([, of]) => of.kind !== 'fixed')),
    // The count decides more than anything else, so it gets the best of the dimensions behind the quantities.
    uniforms: [exploitationsUniform, ...losses.uniforms, breakageUniform, reworkUniform],
    outputs: [
      ...ways.flatMap((_, option) => measures.map((measure) => outputOf(option, measure))),
      ...[...lossComponents, 'total' as const].map(givenOutput),
      rateOutput,
    ],
    evaluate: (drawn) => {
      const batch = withCertain(drawn)
      const lost = losses.of(batch)
      const outputs: Record<string, Float64Array> = { [rateOutput]: lost.rate }
      ways.forEach((way, option) => {
        const columns = costsOf(way.of(batch), lost, batch)
        for (const measure of measures) outputs[outputOf(option, measure)] = columns[measure]
      })
      for (const component of lossComponents) {
        outputs[givenOutput(component)] = lost.givenExploitation[component]
      }
      outputs[givenOutput('total')] = sumOf(lost.givenExploitation, lossComponents, batch)
      return outputs
    },
  }
}

const primary = lossComponents.filter((component) => component !== 'regulatory')

function costsOf(way: WayColumns, lost: Losses, batch: Batch): Record<Measure, Float64Array> {
  const { size } = batch
  const expected = eventsOf(lost.rate, way.open, batch.zeros())
  const columns = lost.of(countsOf(expected, batch.column(exploitationsUniform)))
  const loss = sumOf(columns, primary, batch)
  const { regulatory } = columns
  const [certain, total, breakage] = [batch.zeros(), batch.zeros(), batch.zeros()]
  const luck = batch.column(breakageUniform)
  for (let i = 0; i < size; i += 1) {
    const breaks = way.breaks[i] ?? 0
    const broken = way.broken[i] ?? 0
    const other = (way.delay[i] ?? 0) + (way.cost[i] ?? 0) + (way.blocked[i] ?? 0)
    // Of two fixes both break where their chances come to more than 1; the mean is right in any case.
    const broke = Math.max(0, Math.ceil(breaks - (luck[i] ?? 1))) * broken
    breakage[i] = broke
    certain[i] = other + breaks * broken
    total[i] = other + broke + (loss[i] ?? 0) + (regulatory[i] ?? 0)
  }
  const { delay, cost: work, blocked, open, ships, fixed } = way
  const { openBefore } = way
  const days = { open, 'open-before': openBefore, ships, fixed }
  return { total, loss, regulatory, delay, work, breakage, blocked, certain, ...days }
}

/** Exploitations to be expected while it is open. */
export function eventsOf(rate: Float64Array, open: Float64Array, expected: Float64Array): Float64Array {
  for (let i = 0; i < open.length; i += 1) expected[i] = ((rate[i] ?? 0) * (open[i] ?? 0)) / horizon
  return expected
}

export function countsOf(expected: Float64Array, luck: Float64Array): Uint32Array {
  const counts = new Uint32Array(expected.length)
  for (let i = 0; i < counts.length; i += 1) counts[i] = poissonQuantile(expected[i] ?? 0, luck[i] ?? 0.5)
  return counts
}

/** Components of a loss added up. */
export function sumOf(
  columns: LossColumns,
  components: readonly (typeof lossComponents)[number][],
  { zeros }: Pick<Batch, 'zeros'>,
): Float64Array {
  const sum = zeros()
  for (const component of components) {
    const column = columns[component]
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0)
  }
  return sum
}
