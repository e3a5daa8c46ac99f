import { lossComponents } from '../risk/loss/loss-model.ts'
import type { Batch } from '../risk/model.ts'
import { countsOf, eventsOf, exploitationsUniform, sumOf } from './costs.ts'
import { expectedCosts, meanOfValues, repeatFactor } from './expected.ts'
import { quantitiesOf } from './needed-quantities.ts'
import type { Standing } from './recommend.ts'
import { type Scenarios, withColumns } from './scenarios.ts'
import type { Simulation } from './simulation.ts'
import type { WayColumns } from './way.ts'

/** How the options stand where one quantity is a value that somebody tries, and all else as uncertain as it is. */
export type Trial = (quantity: string, value: number) => readonly Standing[]

/** Prepares trials on some scenarios. `standings` are those of the whole simulation, by option. */
export function trialOn(scenarios: Scenarios, simulation: Simulation, standings: readonly Standing[]): Trial {
  const { batch, size } = scenarios
  const { ways, input } = simulation
  const factors = ways.map((_, i) => repeatFactor(simulation, i))
  const usual = ways.map((way) => certainOf(way.of(batch)))
  const needs = ways.map(({ option }) => new Set(quantitiesOf(option)))
  const waiting = new Set([input.delay.aDay, ...input.delay.deadlines.map(({ costs }) => costs)])
  const lossesOf = (tried: Batch) => {
    const lost = input.losses.of(tried)
    return { lost, once: sumOf(lost.givenExploitation, lossComponents, tried) }
  }
  const usualLosses = lossesOf(batch)
  const column = new Float64Array(size)
  return (quantity, value) => {
    column.fill(value)
    const tried = withColumns(batch, (name) => (name === quantity ? column : undefined))
    const { lost, once } = Object.hasOwn(input.losses.uncertain, quantity) ? lossesOf(tried) : usualLosses
    return standings.map((standing, i) => {
      const [way, known] = [ways[i], usual[i]]
      if (way === undefined || known === undefined) return standing
      // Most quantities touch few options; the others stay as they are.
      const touched = waiting.has(quantity) || needs[i]?.has(quantity)
      const { certain, open } = touched ? certainOf(way.of(tried)) : known
      const mean = meanOfValues(expectedCosts(certain, open, lost.rate, once, factors[i] ?? 1))
      const { tolerance } = input
      if (tolerance === undefined) return { ...standing, mean }
      const counts = countsOf(eventsOf(lost.rate, open, tried.zeros()), tried.column(exploitationsUniform))
      const loss = sumOf(lost.of(counts), lossComponents, tried)
      const chance = meanOfValues(loss.map((each) => (each > tolerance.loss ? 1 : 0)))
      return { ...standing, mean, tolerance: { chance, met: chance <= tolerance.chance } }
    })
  }
}

/** What an option costs without exploitation, and how long it is open. */
function certainOf({ cost, delay, blocked, breaks, broken, open }: WayColumns) {
  const certain = new Float64Array(cost.length)
  for (let i = 0; i < certain.length; i += 1) {
    const other = (cost[i] ?? 0) + (delay[i] ?? 0) + (blocked[i] ?? 0)
    certain[i] = other + (breaks[i] ?? 0) * (broken[i] ?? 0)
  }
  return { certain, open }
}
