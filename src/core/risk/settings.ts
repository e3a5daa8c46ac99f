import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import { checkWithin } from './laws/check-range.ts'

/** How a model is simulated. */
export interface Settings<Output extends string = string> {
  /** 0 to 2^64 - 1. The same seed, model and settings give the same bits on every machine. */
  readonly seed: bigint
  /** How many independent times the points are scrambled, which standard errors come from: 16 (the default) to 1,024. */
  readonly scrambles?: number
  /** When it is enough. Without it, `mostScenarios` are drawn, 65,536 where that is left out too. */
  readonly precision?: Precision<Output>
  /** How many scenarios at most, rounded down to scrambles times a power of two; 1,048,576 where a precision is asked for. */
  readonly mostScenarios?: number
  /** Scenarios evaluated at a time, 2,048 where it is left out. Changes speed and memory, never a result. */
  readonly batch?: number
  /** An `AbortSignal`, or anything that can say so. */
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (done: Progress) => void
}

/** Enough is a standard error of a quantile of at most `relative` times the quantile, or of `absolute` if that is more. */
export interface Precision<Output extends string = string> {
  /** The output that counts, or those that do, or, where it is left out, each. */
  readonly output?: Output | readonly Output[]
  /** Above 0 and below 1, such as 0.95. */
  readonly quantile: number
  /** Such as 0.005. */
  readonly relative: number
  /** In the output's unit; 0 where it is left out. */
  readonly absolute?: number
}

/** How far a simulation is. */
export interface Progress {
  readonly scenarios: number
  readonly mostScenarios: number
}

/** Settings with everything left out filled in. */
export interface Plan {
  readonly scrambles: number
  /** Points of each scramble at first and at most, powers of two. */
  readonly first: number
  readonly most: number
  readonly batch: number
  readonly precision: Required<Omit<Precision, 'output'>> & Pick<Precision, 'output'>
}

const usualScenarios = 65_536
const usualMost = 1_048_576
// Fewer points than this cannot show a tail, and doubling from less asks the same thing too often.
const firstPoints = 1_024

/** Throws `risk.parameter-outside` and `risk.unknown-name`. */
export function planOf(settings: Settings, outputs: readonly string[]): Plan {
  const { scrambles = 16, precision, batch = 2_048 } = settings
  // As a number 2^64 - 1 is 2^64, so the bigint is asked; the bound that is named is the last number below.
  if (BigInt.asUintN(64, settings.seed) !== settings.seed)
    checkWithin('the seed', Number(settings.seed), 0, 0xffff_ffff_ffff_f800)
  checkWhole('scrambles', scrambles, 16, limits.scrambles)
  checkWhole('scenarios at a time', batch, 1, limits.scenarios)
  const wanted = settings.mostScenarios ?? (precision === undefined ? usualScenarios : usualMost)
  checkWhole('scenarios', wanted, 16 * scrambles, limits.scenarios)
  const most = powerOfTwoUpTo(wanted / scrambles)
  if (precision === undefined) {
    return { scrambles, first: most, most, batch, precision: { quantile: 0.95, relative: 1, absolute: 0 } }
  }
  const { output, quantile, relative, absolute = 0 } = precision
  const unknown = [output ?? []].flat().find((name) => !outputs.includes(name))
  if (unknown !== undefined) {
    throw new HoldpointError('risk.unknown-name', { name: unknown })
  }
  checkWithin('a quantile', quantile, 0, 1)
  checkWithin('a relative precision', relative, 0, 1)
  checkWithin('an absolute precision', absolute, 0, Number.MAX_VALUE)
  const asked = { quantile, relative, absolute }
  const first = Math.min(firstPoints, most)
  return { scrambles, first, most, batch, precision: output === undefined ? asked : { ...asked, output } }
}

function checkWhole(parameter: string, value: number, least: number, most: number): void {
  checkWithin(parameter, Math.floor(value) === value ? value : Number.NaN, least, most)
}

function powerOfTwoUpTo(value: number): number {
  let power = 1
  while (power * 2 <= value) power *= 2
  return power
}
