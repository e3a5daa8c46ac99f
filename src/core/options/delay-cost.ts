import { HoldpointError } from '../base/errors.ts'
import type { Instant } from '../base/instant.ts'
import type { Delay } from './option.ts'
import { daysFrom } from './slots.ts'

/** What waiting costs in days' costs, after so many days later than planned. */
export type DaysCost = (late: number) => number

/**
 * How many times the cost of a day the first so many days cost: as many, or what the curve says. Throws
 * `options.curve-unordered`.
 */
export function daysCostOf({ curve = [] }: Delay): DaysCost {
  let last = { days: 0, timesADay: 0 }
  for (const point of curve) {
    if (!(point.days > last.days && point.timesADay >= last.timesADay)) {
      throw new HoldpointError('options.curve-unordered', {})
    }
    last = point
  }
  if (curve.length === 0) return (late) => Math.max(0, late)
  return (late) => {
    if (late <= 0) return 0
    let before = { days: 0, timesADay: 0 }
    for (const point of curve) {
      if (late <= point.days) {
        const share = (late - before.days) / (point.days - before.days)
        return before.timesADay + share * (point.timesADay - before.timesADay)
      }
      before = point
    }
    return before.timesADay + late - before.days
  }
}

/** A deadline in days later than planned: what it costs comes due where the release is later than that. */
export interface DueLate {
  readonly late: number
  /** The quantity, money. */
  readonly costs: string
}

export function deadlinesOf({ deadlines }: Delay, planned: Instant): readonly DueLate[] {
  return deadlines.map(({ at, costs }) => ({ late: daysFrom(planned, at), costs }))
}
