import { meanOf } from '../risk/distributions.ts'
import { exp } from '../risk/exact/exp.ts'
import { sampleOf } from '../risk/sample.ts'
import type { BreakEven } from './comparison.ts'
import type { Measure } from './costs.ts'
import type { DaysCost, DueLate } from './delay-cost.ts'
import { repeatFactor } from './expected.ts'
import { horizon } from './horizon.ts'
import type { Scenarios } from './scenarios.ts'
import { givenIn, rateIn, type Simulation, sampleIn } from './simulation.ts'

/** Ten years: what pays even then, pays after any delay that people mean. */
const mostDays = 3_650

/**
 * What would make an option cost what shipping now costs.
 *
 * Chance: with exploitations of cost L each, an option open for o days where shipping now is open for s, and D the rise
 * of all other costs, both cost the same where shipping now has n = D / (L (1 - o/s)) of them to be expected. The chance
 * of any before the fix is 1 - exp(-n f), f the part of s before the fix. `mean` is of the means, the percentiles of
 * scenarios, L the mean there (`lossOnce`), 0 and 1 where no chance makes both the same.
 *
 * Days: where the cost of waiting C(d) equals the losses and costs that the option saves. `mean` is of expected costs,
 * the percentiles of scenarios, 0 to 3,650.
 */
export function breakEvenOf(
  simulation: Simulation,
  place: number,
  now: number,
  scenarios: Scenarios,
  once: Float64Array,
): BreakEven {
  const chance = chanceOf(simulation, place, now, scenarios, once)
  const days = daysOf(simulation, place, now, scenarios, once)
  return { ...(chance === undefined ? {} : { chance }), ...(days === undefined ? {} : { days }) }
}

function chanceOf(
  simulation: Simulation,
  place: number,
  now: number,
  scenarios: Scenarios,
  once: Float64Array,
): BreakEven['chance'] {
  const of = (option: number, measure: Measure) => sampleIn(simulation, option, measure)
  const given = givenIn(simulation, 'total').values
  const [openThen, openNow] = [of(place, 'open').values, of(now, 'open').values]
  let saved = 0
  for (let i = 0; i < given.length; i += 1) {
    saved += ((given[i] ?? 0) * shareSaved(openThen[i] ?? 0, openNow[i] ?? 0)) / given.length
  }
  const beforeFix = of(now, 'open-before')
  const mean = evenChance(
    of(place, 'certain').mean - of(now, 'certain').mean,
    saved,
    partOf(beforeFix.mean, of(now, 'open').mean),
  )
  if (mean === undefined) return undefined
  const [certainThen, certainNow] = [of(place, 'certain'), of(now, 'certain')].map(({ values }) =>
    scenarios.of(values),
  )
  const [then, at, before] = [openThen, openNow, beforeFix.values].map(scenarios.of)
  const each = once.map((loss, i) => {
    const dearer = (certainThen?.[i] ?? 0) - (certainNow?.[i] ?? 0)
    const [open, openAtOnce] = [then?.[i] ?? 0, at?.[i] ?? 0]
    return evenChance(dearer, loss * shareSaved(open, openAtOnce), partOf(before?.[i] ?? 0, openAtOnce)) ?? 1
  })
  const { quantile } = sampleOf(() => each, simulation.simulated.scrambles)
  return { mean, p10: quantile(0.1), p90: quantile(0.9) }
}

/** Of the exploitation that shipping now brings. Nothing is saved where that brings none. */
function shareSaved(open: number, openNow: number): number {
  return openNow === 0 ? 0 : 1 - open / openNow
}

function partOf(before: number, open: number): number {
  return open === 0 ? 0 : before / open
}

/** The chance of any of n exploitations before the fix, where `dearer` = n `saved`; undefined where nothing is saved. */
function evenChance(dearer: number, saved: number, before: number): number | undefined {
  if (dearer <= 0) return 0
  return saved <= 0 ? undefined : 1 - exp((-dearer / saved) * before)
}

function daysOf(
  simulation: Simulation,
  place: number,
  now: number,
  scenarios: Scenarios,
  once: Float64Array,
): BreakEven['days'] {
  const { ground, distributions } = simulation
  const costs = waitingOf(ground.daysCost, ground.deadlines, scenarios, ground.aDay)
  const ships = scenarios.of(sampleIn(simulation, place, 'ships').values)
  const waited = ships.map((day, i) => costs(Math.max(0, day - ground.planned), i))
  const total = (option: number) => sampleIn(simulation, option, 'total').mean
  const meanCost = (name: string) => {
    const of = distributions[name]
    return of === undefined ? 0 : meanOf(of)
  }
  const aDay = meanCost(ground.aDay)
  const due = ground.deadlines.map((one) => ({ late: one.late, cost: meanCost(one.costs) }))
  const expected = (days: number) =>
    aDay * ground.daysCost(days) + due.reduce((sum, one) => sum + (days > one.late ? one.cost : 0), 0)
  const waitedMean = waited.reduce((sum, cost) => sum + cost / waited.length, 0)
  const mean = evenDays(expected, total(now) - total(place) + waitedMean)
  if (mean === undefined || mean >= mostDays) return undefined
  const saved = savedWithoutWaiting(simulation, place, now, scenarios, once)
  const each = saved.map((benefit, i) => evenDays((days) => costs(days, i), benefit + (waited[i] ?? 0)) ?? 0)
  const { quantile } = sampleOf(() => each, simulation.simulated.scrambles)
  return { mean, p10: quantile(0.1), p90: quantile(0.9) }
}

/** What waiting so many days costs in a scenario. */
function waitingOf(
  daysCost: DaysCost,
  deadlines: readonly DueLate[],
  { batch }: Scenarios,
  aDay: string,
): (days: number, scenario: number) => number {
  const day = batch.column(aDay)
  const due = deadlines.map((one) => ({ late: one.late, costs: batch.column(one.costs) }))
  return (days, i) => {
    let cost = (day[i] ?? 0) * daysCost(days)
    for (const one of due) if (days > one.late) cost += one.costs[i] ?? 0
    return cost
  }
}

/** By scenario, how much less the option costs than shipping now, both with what is expected of exploitation. */
function savedWithoutWaiting(
  simulation: Simulation,
  place: number,
  now: number,
  scenarios: Scenarios,
  once: Float64Array,
): Float64Array {
  const rate = scenarios.of(rateIn(simulation).values)
  const expected = [place, now].map((option) => {
    const factor = repeatFactor(simulation, option)
    const open = scenarios.of(sampleIn(simulation, option, 'open').values)
    const certain = scenarios.of(sampleIn(simulation, option, 'certain').values)
    return once.map(
      (loss, i) => (certain[i] ?? 0) + (factor * (rate[i] ?? 0) * (open[i] ?? 0) * loss) / horizon,
    )
  })
  return once.map((_, i) => (expected[1]?.[i] ?? 0) - (expected[0]?.[i] ?? 0))
}

/** The days after which waiting costs as much, by bisection; undefined where it does at once, all days where it never does. */
function evenDays(costs: (days: number) => number, benefit: number): number | undefined {
  if (benefit < costs(0)) return undefined
  let [from, to] = [0, mostDays]
  if (costs(to) <= benefit) return to
  for (let i = 0; i < 40; i += 1) {
    const middle = (from + to) / 2
    if (costs(middle) <= benefit) from = middle
    else to = middle
  }
  return from
}
