import { columnPool } from '../risk/column-pool.ts'
import { type Losses, type LossModel, lossComponents } from '../risk/loss/loss-model.ts'
import type { Batch } from '../risk/model.ts'
import type { Tolerance } from './compare-input.ts'
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
  const { losses, delay, tolerance } = input
  const usualLosses = lossesOf(losses, batch)
  const usual = ways.flatMap((way, place) => {
    const [standing, factor] = [standings[place], repeatFactor(simulation, place)]
    if (standing === undefined) return []
    const before = beforeExploitation(way.of(batch), batch)
    const stands = standingIn(standing, factor, tolerance)
    const known = stands(batch, before, usualLosses)
    return [{ way, needs: new Set(quantitiesOf(way.option)), before, stands, known }]
  })
  const waiting = new Set([delay.aDay, ...delay.deadlines.map(({ costs }) => costs)])
  const pool = columnPool(size)
  return (quantity, value) => {
    pool.takeBack()
    const column = pool.zeros().fill(value)
    const changed = withColumns(batch, (name) => (name === quantity ? column : undefined))
    const tried = { ...changed, zeros: pool.zeros }
    const isLoss = Object.hasOwn(losses.uncertain, quantity)
    const lost = isLoss ? lossesOf(losses, tried) : usualLosses
    return usual.map(({ way, needs, before, stands, known }) => {
      // Most quantities touch few options; the others stay as they are.
      const touched = waiting.has(quantity) || needs.has(quantity)
      if (!touched && !isLoss) return known.standing
      return stands(tried, touched ? beforeExploitation(way.of(tried), tried) : before, lost, known).standing
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

/** What an option costs without exploitation, and how long it is open. */
interface BeforeExploitation {
  readonly certain: Float64Array
  readonly open: Float64Array
}

function beforeExploitation(way: WayColumns, { zeros }: Batch): BeforeExploitation {
  const { cost, delay, blocked, breaks, broken, open } = way
  const certain = zeros()
  for (let i = 0; i < certain.length; i += 1) {
    const other = (cost[i] ?? 0) + (delay[i] ?? 0) + (blocked[i] ?? 0)
    certain[i] = other + (breaks[i] ?? 0) * (broken[i] ?? 0)
  }
  return { certain, open }
}

/** A standing, with what it was reckoned from where there is a tolerance. */
interface Stood {
  readonly standing: Standing
  readonly exploited?: Exploited
}

interface Exploited {
  readonly losses: TrialLosses
  /** How many exploitations are expected, and how many there are, by scenario. */
  readonly expected: Float64Array
  readonly counts: Uint32Array
  /** The chance of more than the tolerance. */
  readonly chance: number
}

/** How an option stands in a trial: what a trial does not tell is as in the whole simulation. */
function standingIn(whole: Standing, factor: number, tolerance: Tolerance | undefined) {
  return (tried: Batch, { certain, open }: BeforeExploitation, losses: TrialLosses, known?: Stood): Stood => {
    const { lost, once } = losses
    const mean = meanOfValues(expectedCosts(certain, open, lost.rate, once, factor, tried.zeros()))
    if (tolerance === undefined) return { standing: { ...whole, mean } }
    const exploited = exploitedIn(tried, open, losses, tolerance, known?.exploited)
    const { chance } = exploited
    return { standing: { ...whole, mean, tolerance: { chance, met: chance <= tolerance.chance } }, exploited }
  }
}

/** Most trials change either what exploitations cost or how many there are, if anything. */
function exploitedIn(
  tried: Batch,
  open: Float64Array,
  losses: TrialLosses,
  tolerance: Tolerance,
  known: Exploited | undefined,
): Exploited {
  const expected = eventsOf(losses.lost.rate, open, tried.zeros())
  const isKnown = known !== undefined && areAlike(expected, known.expected)
  if (isKnown && losses === known.losses) return known
  const counts = isKnown ? known.counts : countsOf(expected, tried.column(exploitationsUniform))
  const loss = sumOf(losses.lost.of(counts), lossComponents, tried)
  return { losses, expected, counts, chance: shareAbove(tolerance.loss, loss) }
}

function areAlike(one: Float64Array, other: Float64Array): boolean {
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false
  return true
}

function shareAbove(amount: number, values: Float64Array): number {
  let above = 0
  for (const value of values) if (value > amount) above += 1
  return above / values.length
}
