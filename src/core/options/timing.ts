import type { Batch } from '../risk/model.ts'
import type { Ground } from './ground.ts'
import { horizon } from './horizon.ts'
import type { Option, Task } from './option.ts'
import type { Scheduled } from './schedule.ts'
import type { Schedules } from './shared-schedules.ts'
import type { NextSlot } from './slots.ts'
import { placeOf } from './tasks.ts'

/** When things happen, in days from now, by scenario. */
export interface Timing {
  /** The release ships, to the first of its users. */
  readonly ships: Float64Array
  /** The flaw is gone for those who get the fix first. */
  readonly closes: Float64Array
  /** All of the release's worth is there. */
  readonly whole: Float64Array
  /** The control is in place, whether or not anything has shipped. */
  readonly guarded: Float64Array
  /** In hours of one person. */
  readonly work: Float64Array
}

/** Of one scenario: `ready` when the work before is done, `later` and `then` in days as the option says. */
type Moments = (i: number, ready: number, later: number, then: number, into: Timing) => void

/** A hundred years: what takes longer is as late as can be said. */
const mostDays = 36_500

/**
 * Prepares when an option ships and when the flaw is gone. In production the fix goes out as soon as it is ready, ahead of
 * the release where that is planned for later; a roll-back closes the flaw when it is done. Throws what is wrong with the
 * tasks.
 */
export function timingOf(
  option: Option,
  ground: Ground,
  nextSlot: NextSlot,
  schedules: Schedules,
): (batch: Batch) => Timing {
  const { name, before, afterwards = [], rework, control } = option
  const runsIn = (tasks: readonly Task[]) => tasks.some((task) => task.name === rework?.run)
  const early = schedules(name, before, runsIn(before) || !runsIn(afterwards) ? rework : undefined)
  const late = schedules(name, afterwards, runsIn(afterwards) ? rework : undefined)
  const guard = control?.ready === undefined ? undefined : placeOf(name, before, control.ready)
  const moments = momentsOf(option, ground, nextSlot)
  return (batch) => {
    const first = early(batch)
    const then = late(batch)
    const later = option.later === undefined ? undefined : batch.column(option.later)
    const timing = emptyTiming(batch, first, then)
    const guarded = guard === undefined ? first.end : (first.ends[guard] ?? first.end)
    for (let i = 0; i < batch.size; i += 1) {
      const ready = Math.min((first.end[i] ?? 0) / 24, mostDays)
      timing.guarded[i] = (guarded[i] ?? 0) / 24
      moments(i, ready, later?.[i] ?? 0, Math.min((then.end[i] ?? 0) / 24, mostDays), timing)
    }
    return timing
  }
}

function emptyTiming({ zeros }: Batch, first: Scheduled, then: Scheduled): Timing {
  const work = zeros()
  for (let i = 0; i < work.length; i += 1) work[i] = (first.work[i] ?? 0) + (then.work[i] ?? 0)
  return { ships: zeros(), closes: zeros(), whole: zeros(), guarded: zeros(), work }
}

function momentsOf(option: Option, { inProduction, planned }: Ground, nextSlot: NextSlot): Moments {
  const { ships, later, afterwards = [], kind } = option
  const release = (ready: number) => nextSlot(Math.max(ready, planned, 0))
  const gone = (from: number, days: number, then: number) => {
    if (later !== undefined) return Math.min(from + days, mostDays)
    return afterwards.length > 0 ? nextSlot(from + then) : Math.max(from, horizon)
  }
  switch (ships) {
    case 'fixed':
      return (i, ready, _later, _then, into) => {
        into.ships[i] = into.whole[i] = release(ready)
        into.closes[i] = inProduction ? nextSlot(ready) : (into.ships[i] ?? 0)
      }
    case 'without-feature':
      return (i, ready, days, then, into) => {
        const out = release(ready)
        into.ships[i] = out
        into.closes[i] = inProduction ? nextSlot(ready) : out
        into.whole[i] = Math.max(out, gone(inProduction ? ready : out, days, then))
      }
    case 'with-flaw':
      return (i, ready, days, then, into) => {
        const out = release(ready)
        const fixed = gone(inProduction ? ready : out, days, then)
        into.ships[i] = out
        into.closes[i] = fixed
        into.whole[i] = Math.max(out, fixed)
      }
    case 'nothing':
      return (i, ready, days, then, into) => {
        const fixed = gone(ready, days, then)
        const out = release(fixed)
        into.ships[i] = into.whole[i] = out
        if (!inProduction) into.closes[i] = out
        else into.closes[i] = kind === 'roll-back' ? ready : fixed
      }
  }
}
