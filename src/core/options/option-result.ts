import { addDuration, days, type Instant } from '../base/instant.ts'
import { meanOf } from '../risk/distributions.ts'
import type { Sample } from '../risk/sample.ts'
import { type BreakEven, type CostPart, costParts, type OptionResult, type Spread } from './comparison.ts'
import { breaksIn } from './needed-quantities.ts'
import type { Option } from './option.ts'
import { chanceIn, lateIn, type Simulation, sampleIn } from './simulation.ts'
import { spreadOf } from './spread.ts'

/** What is known of one option only beside all others. */
export interface Beside {
  readonly cheapest: number
  readonly curve: OptionResult['curve']
  readonly dominatedBy?: string
  readonly breakEven?: BreakEven
  readonly tolerance?: { readonly chance: number; readonly met: boolean }
}

/** One option's figures, as they are shown. */
export function optionResult(
  simulation: Simulation,
  place: number,
  option: Option,
  total: Spread,
  beside: Beside,
): OptionResult {
  const { now } = simulation.input
  const of = (measure: Parameters<typeof sampleIn>[2]) => sampleIn(simulation, place, measure)
  return {
    name: option.name,
    kind: option.kind,
    title: option.title,
    ...(everShips(option) ? { ships: momentsOf(now, of('ships')) } : {}),
    fixed: momentsOf(now, of('fixed')),
    lateDays: spreadOf(lateIn(simulation, place)),
    openDays: spreadOf(of('open')),
    exploited: spreadOf(chanceIn(simulation, place)),
    breaks: breaksOf(simulation, option),
    parts: Object.fromEntries(costParts.map((part) => [part, spreadOf(of(part))])) as Record<
      CostPart,
      Spread
    >,
    total,
    ...beside,
  }
}

/** What is held or rolled back ships once it is fixed, if it ever is. */
function everShips({ ships, later, afterwards = [] }: Option): boolean {
  return ships !== 'nothing' || later !== undefined || afterwards.length > 0
}

function breaksOf({ distributions }: Simulation, option: Option): number {
  const chances = breaksIn(option).map((name) => {
    const chance = distributions[name]
    return chance === undefined ? 0 : meanOf(chance)
  })
  return Math.min(
    1,
    chances.reduce((sum, chance) => sum + chance, 0),
  )
}

function momentsOf(now: Instant, sample: Sample): { readonly p50: Instant; readonly p90: Instant } {
  const at = (p: number) => addDuration(now, days(sample.quantile(p)))
  return { p50: at(0.5), p90: at(0.9) }
}

/** The share of scenarios in which each option is the cheapest; those that cost the same share one. */
export function cheapestShares(simulation: Simulation): readonly number[] {
  const { ways, simulated } = simulation
  const totals = ways.map((_, i) => sampleIn(simulation, i, 'total').values)
  const wins = totals.map(() => 0)
  for (let s = 0; s < simulated.scenarios; s += 1) {
    let least = Number.POSITIVE_INFINITY
    let alike = 0
    for (const total of totals) {
      const cost = total[s] ?? 0
      if (cost < least) {
        least = cost
        alike = 1
      } else if (cost === least) alike += 1
    }
    for (let i = 0; i < totals.length; i += 1) {
      if (totals[i]?.[s] === least) wins[i] = (wins[i] ?? 0) + 1 / alike
    }
  }
  return wins.map((won) => won / simulated.scenarios)
}

const compared = ['mean', 'p10', 'p50', 'p90', 'p95', 'p99'] as const

/** The cheapest of those that cost less in mean and in every percentile shown, by place. */
export function dominating(totals: readonly Spread[], place: number): number | undefined {
  const own = totals[place]
  if (own === undefined) return undefined
  return totals
    .map((_, other) => other)
    .filter((other) => compared.every((figure) => (totals[other]?.[figure] ?? 0) < own[figure]))
    .sort((a, b) => (totals[a]?.mean ?? 0) - (totals[b]?.mean ?? 0))
    .at(0)
}
