import { HoldpointError } from '../base/errors.ts'
import { type LossComponent, lossComponents } from '../risk/loss/loss-model.ts'
import type { Sample } from '../risk/sample.ts'
import { breakEvenOf } from './break-even.ts'
import type { CompareInput, Tolerance } from './compare-input.ts'
import type { Comparison, Flip, OptionResult, Recommended, Spread } from './comparison.ts'
import { expectedCosts, repeatFactor } from './expected.ts'
import { byNearest, type FarFlip, findFlip } from './flips.ts'
import { lossOnce } from './loss-once.ts'
import { cheapestShares, dominating, optionResult } from './option-result.ts'
import { type DifferenceError, recommend, type Standing } from './recommend.ts'
import { roundAmountsUpTo } from './round-amounts.ts'
import { type Scenarios, scenariosOf } from './scenarios.ts'
import { type Sensitivity, sensitivityOf } from './sensitivity.ts'
import { simulateOptions } from './simulate-options.ts'
import {
  chanceIn,
  exploitationIn,
  givenIn,
  rateIn,
  referenceOf,
  type Simulation,
  sampleIn,
} from './simulation.ts'
import { spreadOf } from './spread.ts'
import { differenceErrorsOf, standingsOf } from './standings.ts'
import { trialOn } from './trial.ts'

export type { CompareInput, Tolerance }

/** Points of each scramble that sensitivity goes by, and trials of single quantities: few, but the very same each time. */
const sensitivePoints = 1_024
const trialPoints = 64
const breakEvenPoints = 128

/**
 * Compares ways forward in money, on the same scenarios for all. The same input gives the same bits on every machine.
 * Throws `options.too-many`, `options.same-name`, `options.unknown-quantity`, `options.unknown-task`,
 * `options.task-cycle`, `options.no-window`, `options.windows-unordered`, `options.stages-shrink`,
 * `options.curve-unordered`, and what `simulate` throws.
 */
export function compare(input: CompareInput): Comparison {
  const simulation = simulateOptions(input)
  const { simulated } = simulation
  const errorOf = differenceErrorsOf(simulation)
  const standings = standingsOf(simulation)
  const recommended = recommend(standings, errorOf)
  const options = resultsOf(simulation, standings)
  const { swings, worth } = sensitivityIn(simulation, recommended)
  const flips = flipsOf(simulation, standings, errorOf, recommended)
  const { relative, met } = simulated.reached
  return {
    seed: simulated.seed,
    scenarios: simulated.scenarios,
    scrambles: simulated.scrambles,
    reached: { relative, met },
    options,
    recommended,
    givenExploitation: givenOf(simulation),
    chanceIfShipped: chanceIfShipped(simulation),
    swings,
    flips,
    worth,
  }
}

function drawAgain({ distributions, simulated }: Simulation, points: number): Scenarios {
  return scenariosOf(simulated, distributions, Math.min(points, simulated.scenarios / simulated.scrambles))
}

function resultsOf(simulation: Simulation, standings: readonly Standing[]): readonly OptionResult[] {
  const { ways, input } = simulation
  const totals = ways.map((_, i) => spreadOf(sampleIn(simulation, i, 'total')))
  const cheapest = cheapestShares(simulation)
  const now = referenceOf(simulation)
  const scenarios = drawAgain(simulation, breakEvenPoints)
  const once = lossOnce(input.losses, scenarios)
  const curves = curvesOf(ways.map((_, i) => exploitationIn(simulation, i)))
  return ways.flatMap(({ option }, i) => {
    const total = totals[i]
    if (total === undefined) return []
    const dominatedBy = dominatingName(simulation, totals, i)
    const tolerance = standings[i]?.tolerance
    const beside = {
      cheapest: cheapest[i] ?? 0,
      curve: curves[i] ?? [],
      ...(dominatedBy === undefined ? {} : { dominatedBy }),
      ...(tolerance === undefined ? {} : { tolerance }),
      ...(i === now ? {} : { breakEven: breakEvenOf(simulation, i, now, scenarios, once) }),
    }
    return [optionResult(simulation, i, option, total, beside)]
  })
}

/** The chance of more than each of some round amounts, the same for all. */
function curvesOf(losses: readonly Sample[]): readonly OptionResult['curve'][] {
  const amounts = roundAmountsUpTo(Math.max(...losses.map(({ values }) => mostOf(values))))
  return losses.map(({ exceedance }) => {
    const chances = exceedance(amounts)
    return amounts.map((above, i) => ({ above, chance: chances[i] ?? 0 }))
  })
}

function mostOf(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > most) most = value
  return most
}

function dominatingName({ ways }: Simulation, totals: readonly Spread[], place: number): string | undefined {
  const by = dominating(totals, place)
  return by === undefined ? undefined : ways[by]?.option.name
}

/** The recommended option first; what is set aside is not to be chosen, whatever somebody finds out. */
function sensitivityIn(simulation: Simulation, { option, setAside }: Recommended): Sensitivity {
  const scenarios = drawAgain(simulation, sensitivePoints)
  const forbidden = new Set(setAside.map((one) => one.option))
  const place = simulation.ways.findIndex((way) => way.option.name === option)
  const others = simulation.ways.flatMap((way, i) =>
    i === place || forbidden.has(way.option.name) ? [] : [i],
  )
  const rate = scenarios.of(rateIn(simulation).values)
  const once = scenarios.of(givenIn(simulation, 'total').values)
  const costs = [place, ...others].map((i) => {
    const of = (measure: 'certain' | 'open') => scenarios.of(sampleIn(simulation, i, measure).values)
    return expectedCosts(of('certain'), of('open'), rate, once, repeatFactor(simulation, i))
  })
  return sensitivityOf(scenarios, simulation.model.uncertain, costs, simulation.simulated.seed)
}

function flipsOf(
  simulation: Simulation,
  standings: readonly Standing[],
  errorOf: DifferenceError,
  { option }: Recommended,
): readonly Flip[] {
  const { input, distributions, simulated } = simulation
  if (standings.length === 1) return []
  const trial = trialOn(drawAgain(simulation, trialPoints), simulation, standings)
  const flips: FarFlip[] = []
  for (const [quantity, distribution] of Object.entries(distributions)) {
    const { scenarios } = simulated
    if (input.settings.signal?.aborted) throw new HoldpointError('risk.cancelled', { scenarios })
    const unit = input.quantities.get(quantity)?.unit
    const flip = findFlip({ quantity, unit, distribution }, option, trial, errorOf)
    if (flip !== undefined) flips.push(flip)
    input.settings.onProgress?.({ scenarios, mostScenarios: scenarios })
  }
  return flips.sort(byNearest).map(({ flip }) => flip)
}

function givenOf(simulation: Simulation): Comparison['givenExploitation'] {
  const parts = lossComponents.map(
    (component) => [component, spreadOf(givenIn(simulation, component))] as const,
  )
  return {
    total: spreadOf(givenIn(simulation, 'total')),
    parts: Object.fromEntries(parts) as Record<LossComponent, Spread>,
  }
}

function chanceIfShipped(simulation: Simulation): Comparison['chanceIfShipped'] {
  const { mean, quantile } = chanceIn(simulation, referenceOf(simulation), 'open-before')
  return { low: quantile(0.1), mean, high: quantile(0.9) }
}
