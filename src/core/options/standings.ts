import type { Option } from './option.ts'
import type { DifferenceError, Standing } from './recommend.ts'
import { exploitationIn, type Simulation, sampleIn } from './simulation.ts'

/** What each option is recommended by. */
export function standingsOf(simulation: Simulation): readonly Standing[] {
  const { ways, input } = simulation
  const fixed = ways.map((_, i) => sampleIn(simulation, i, 'fixed').mean)
  const soonest = Math.min(...fixed)
  return ways.map(({ option }, i) => {
    const total = sampleIn(simulation, i, 'total')
    const tolerance = toleranceOf(simulation, i)
    return {
      name: option.name,
      mean: total.mean,
      p95: total.quantile(0.95),
      ...(tolerance === undefined ? {} : { tolerance }),
      // Rule 14: what waits with the fix, where something would close the flaw sooner.
      holdsFix: input.inProduction && waitsWithFix(option) && (fixed[i] ?? 0) > soonest,
    }
  })
}

/** Leaves the flaw as it is for longer than the fix takes. */
function waitsWithFix({ ships, kind, later, afterwards = [] }: Option): boolean {
  const leavesOpen = ships === 'with-flaw' || (ships === 'nothing' && kind !== 'roll-back')
  return leavesOpen && (later !== undefined || afterwards.length === 0)
}

/** The chance of a loss above the tolerance, where there is one. */
function toleranceOf(simulation: Simulation, option: number): Standing['tolerance'] {
  const { tolerance } = simulation.input
  if (tolerance === undefined) return undefined
  const [chance = 0] = exploitationIn(simulation, option).exceedance([tolerance.loss])
  return { chance, met: chance <= tolerance.chance }
}

/** Standard error of the difference of two options' expected costs, from scrambles. */
export function differenceErrorsOf(simulation: Simulation): DifferenceError {
  const { scrambles } = simulation.simulated
  const means = simulation.ways.map((_, i) => meansOf(sampleIn(simulation, i, 'total').values, scrambles))
  return (one, other) => {
    const differences = (means[one] ?? []).map((mean, s) => mean - (means[other]?.[s] ?? 0))
    const mean = differences.reduce((sum, each) => sum + each / scrambles, 0)
    const squares = differences.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
    return Math.sqrt(squares / (scrambles - 1) / scrambles)
  }
}

function meansOf(values: Float64Array, scrambles: number): readonly number[] {
  const each = values.length / scrambles
  return Array.from({ length: scrambles }, (_, s) => {
    let sum = 0
    for (let i = s * each; i < (s + 1) * each; i += 1) sum += values[i] ?? 0
    return sum / each
  })
}
