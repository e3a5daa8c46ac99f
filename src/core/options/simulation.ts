import { HoldpointError } from '../base/errors.ts'
import type { Model } from '../risk/model.ts'
import type { Sample } from '../risk/sample.ts'
import type { Simulated } from '../risk/simulate.ts'
import type { CompareInput } from './compare-input.ts'
import { givenOutput, type Measure, outputOf, rateOutput } from './costs.ts'
import type { Ground } from './ground.ts'
import type { Way } from './way.ts'

/** All options simulated on the same scenarios, and what they were made of. */
export interface Simulation {
  readonly input: CompareInput
  readonly ground: Ground
  readonly ways: readonly Way[]
  readonly model: Model<string>
  readonly simulated: Simulated<string>
}

/** What an option came to, by its place. */
export function sampleIn({ simulated }: Simulation, option: number, measure: Measure): Sample {
  return sampleNamed(simulated, outputOf(option, measure))
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
