import { HoldpointError } from '../base/errors.ts'
import { columnPool } from '../risk/column-pool.ts'
import { type Losses, type LossModel, lossComponents } from '../risk/loss/loss-model.ts'
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
  const standing = standingIn(simulation, standings)
  const waiting = new Set([input.delay.aDay, ...input.delay.deadlines.map(({ costs }) => costs)])
  const usualLosses = lossesOf(input.losses, batch)
  const usual = ways.map((way, place) => {
    const certain = certainOf(way.of(batch))
    const needs = new Set(quantitiesOf(way.option))
    return { way, place, needs, certain, standing: standing(place, batch, certain, usualLosses) }
  })
  const pool = columnPool(size)
  return (quantity, value) => {
    pool.takeBack()
    const column = pool.zeros().fill(value)
    const changed = withColumns(batch, (name) => (name === quantity ? column : undefined))
    const tried = { ...changed, zeros: pool.zeros }
    const isLoss = Object.hasOwn(input.losses.uncertain, quantity)
    const losses = isLoss ? lossesOf(input.losses, tried) : usualLosses
    return usual.map((known) => {
      // Most quantities touch few options; the others stay as they are.
      const touched = waiting.has(quantity) || known.needs.has(quantity)
      if (!touched && !isLoss) return known.standing
      return standing(known.place, tried, touched ? certainOf(known.way.of(tried)) : known.certain, losses)
    })
  }
}

/** What exploitations cost in the scenarios of a trial. */
interface TrialLosses {
  readonly lost: Losses
  /** The first of them. */
  readonly once: Float64Array
}

function lossesOf(losses: LossModel, tried: Batch): TrialLosses {
  const lost = losses.of(tried)
  return { lost, once: sumOf(lost.givenExploitation, lossComponents, tried) }
}

/** How an option stands in a trial: what a trial cannot tell is as in the whole simulation. */
function standingIn(simulation: Simulation, standings: readonly Standing[]) {
  const { tolerance } = simulation.input
  const whole = standings.map((standing, i) => ({ standing, factor: repeatFactor(simulation, i) }))
  return (place: number, tried: Batch, { certain, open }: Certain, { lost, once }: TrialLosses): Standing => {
    const known = whole[place]
    if (known === undefined) throw new HoldpointError('fault.misuse', { what: `the option at ${place}` })
    const mean = meanOfValues(expectedCosts(certain, open, lost.rate, once, known.factor))
    if (tolerance === undefined) return { ...known.standing, mean }
    const counts = countsOf(eventsOf(lost.rate, open, tried.zeros()), tried.column(exploitationsUniform))
    const chance = shareAbove(tolerance.loss, sumOf(lost.of(counts), lossComponents, tried))
    return { ...known.standing, mean, tolerance: { chance, met: chance <= tolerance.chance } }
  }
}

function shareAbove(amount: number, values: Float64Array): number {
  let above = 0
  for (const value of values) if (value > amount) above += 1
  return above / values.length
}

/** What an option costs without exploitation, and how long it is open. */
interface Certain {
  readonly certain: Float64Array
  readonly open: Float64Array
}

function certainOf({ cost, delay, blocked, breaks, broken, open }: WayColumns): Certain {
  const certain = new Float64Array(cost.length)
  for (let i = 0; i < certain.length; i += 1) {
    const other = (cost[i] ?? 0) + (delay[i] ?? 0) + (blocked[i] ?? 0)
    certain[i] = other + (breaks[i] ?? 0) * (broken[i] ?? 0)
  }
  return { certain, open }
}
