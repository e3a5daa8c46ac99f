import { HoldpointError } from '../base/errors.ts'
import type { Distribution } from '../risk/distribution.ts'
import { exp } from '../risk/exact/exp.ts'
import type { Model } from '../risk/model.ts'
import { type Sample, sampleOf } from '../risk/sample.ts'
import type { Simulated } from '../risk/simulate.ts'
import type { CompareInput } from './compare-input.ts'
import { eventsOf, givenOutput, type Measure, outputOf, rateOutput } from './costs.ts'
import type { Ground } from './ground.ts'
import type { Way } from './way.ts'

/** All options simulated on the same scenarios, and what they were made of. */
export interface Simulation {
  readonly input: CompareInput
  readonly ground: Ground
  readonly ways: readonly Way[]
  /** Of every quantity, those that are certain too. */
  readonly distributions: Readonly<Record<string, Distribution>>
  readonly model: Model<string>
  readonly simulated: Simulated<string>
}

/** What an option came to, by its place. */
export function sampleIn({ simulated }: Simulation, option: number, measure: Measure): Sample {
  return sampleNamed(simulated, outputOf(option, measure))
}

/** How late it ships, in days. */
export function lateIn(simulation: Simulation, option: number): Sample {
  const { planned } = simulation.ground
  const ships = sampleIn(simulation, option, 'ships').values
  return derived(simulation, (i) => Math.max(0, (ships[i] ?? 0) - planned))
}

/** Losses from exploitation, fines included. */
export function exploitationIn(simulation: Simulation, option: number): Sample {
  const loss = sampleIn(simulation, option, 'loss').values
  const fines = sampleIn(simulation, option, 'regulatory').values
  return derived(simulation, (i) => (loss[i] ?? 0) + (fines[i] ?? 0))
}

/** The chance of at least one exploitation over the horizon, or before the flaw is gone. */
export function chanceIn(
  simulation: Simulation,
  option: number,
  within: 'open' | 'open-before' = 'open',
): Sample {
  const [rate, open] = [rateIn(simulation).values, sampleIn(simulation, option, within).values]
  const events = eventsOf(rate, open, new Float64Array(open.length))
  return derived(simulation, (i) => 1 - exp(-(events[i] ?? 0)))
}

/** Made from what is kept, because keeping all of it takes more time than making it once. */
function derived({ simulated }: Simulation, valueAt: (scenario: number) => number): Sample {
  const values = new Float64Array(simulated.scenarios)
  for (let i = 0; i < values.length; i += 1) values[i] = valueAt(i)
  return sampleOf(() => values, simulated.scrambles)
}

/** Loss of the first exploitation, by component or together. */
export function givenIn({ simulated }: Simulation, component: Parameters<typeof givenOutput>[0]): Sample {
  return sampleNamed(simulated, givenOutput(component))
}

/** Exploitations a year. */
export function rateIn({ simulated }: Simulation): Sample {
  return sampleNamed(simulated, rateOutput)
}

function sampleNamed(simulated: Simulated<string>, name: string): Sample {
  const sample = simulated.outputs[name]
  // The model names its outputs itself, so that this is never missing.
  if (sample === undefined) throw new HoldpointError('fault.misuse', { what: `the output ${name}` })
  return sample
}

/** The place of the option that ships now; where there is none, of the one that leaves the flaw open longest. */
export function referenceOf(simulation: Simulation): number {
  const { ways } = simulation
  const now = ways.findIndex(({ option }) => option.kind === 'ship-now')
  if (now >= 0) return now
  const open = ways.map((_, i) => sampleIn(simulation, i, 'open').mean)
  return open.indexOf(Math.max(...open))
}
