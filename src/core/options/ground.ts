import { HoldpointError } from '../base/errors.ts'
import type { CompareInput } from './compare-input.ts'
import { type DaysCost, type DueLate, daysCostOf, deadlinesOf } from './delay-cost.ts'
import { daysFrom } from './slots.ts'

/** What is the same for every option, in days from now. */
export interface Ground {
  readonly inProduction: boolean
  /** When the release was to ship; negative where that has passed. */
  readonly planned: number
  /** The quantity, money a day. */
  readonly aDay: string
  readonly daysCost: DaysCost
  readonly deadlines: readonly DueLate[]
}

/** Throws `options.curve-unordered`. */
export function groundOf({ now, planned, inProduction, delay }: CompareInput): Ground {
  return {
    inProduction,
    planned: daysFrom(now, planned),
    aDay: delay.aDay,
    daysCost: daysCostOf(delay),
    deadlines: deadlinesOf(delay, planned),
  }
}

/** Users who get a release so many days after it first ships, as a share of all. */
export interface Rung {
  readonly share: number
  readonly days: number
}

/** Stages as what each adds to the one before. Throws `options.stages-shrink`. */
export function rungsOf(
  option: string,
  stages: readonly { readonly share: number; readonly days: number }[],
): readonly Rung[] {
  const rungs: Rung[] = []
  let reached = 0
  let days = 0
  for (const stage of [...stages, { share: 1, days: 0 }]) {
    if (!(stage.share >= reached && stage.share <= 1)) {
      throw new HoldpointError('options.stages-shrink', { option })
    }
    if (stage.share > reached) rungs.push({ share: stage.share - reached, days })
    reached = stage.share
    days += stage.days
  }
  return rungs
}
