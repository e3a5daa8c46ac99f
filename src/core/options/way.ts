import type { Instant } from '../base/instant.ts'
import type { Batch } from '../risk/model.ts'
import { type Ground, type Rung, rungsOf } from './ground.ts'
import { horizon } from './horizon.ts'
import { breakageCost, breaksIn, changes, engineerHour, goodTraffic } from './needed-quantities.ts'
import { openDaysOf } from './open-days.ts'
import type { Option } from './option.ts'
import type { Schedules } from './shared-schedules.ts'
import { daysFrom, type NextSlot } from './slots.ts'
import { type Timing, timingOf } from './timing.ts'

/** What an option comes to before exploitation is counted, by scenario. Money, and days from now. */
export interface WayColumns extends Timing {
  /** The flaw is gone for all users, but for what remains. */
  readonly fixed: Float64Array
  readonly open: Float64Array
  /** Of these days, those before the flaw is gone. */
  readonly openBefore: Float64Array
  readonly delay: Float64Array
  readonly cost: Float64Array
  readonly blocked: Float64Array
  /** How often fixes are expected to break something, at most once each, and what it costs then. */
  readonly breaks: Float64Array
  readonly broken: Float64Array
}

/** An option made ready for batches of scenarios. */
export interface Way {
  readonly option: Option
  readonly of: (batch: Batch) => WayColumns
}

/** Throws what is wrong with its tasks and stages. */
export function wayOf(
  option: Option,
  ground: Ground,
  nextSlot: NextSlot,
  schedules: Schedules,
  now: Instant,
): Way {
  const rungs = rungsOf(option.name, option.ships === 'nothing' ? [] : option.stages)
  const timing = timingOf(option, ground, nextSlot, schedules)
  const openDays = openDaysOf(option, ground, rungs, now)
  const delay = delayOf(option, ground, rungs)
  const blocked = blockedOf(option, ground, now)
  const reachesAll = option.ships === 'with-flaw' ? 0 : (rungs.at(-1)?.days ?? 0)
  return {
    option,
    of: (batch) => {
      const when = timing(batch)
      const mended = changes(option)
      const { open, before: openBefore } = openDays(batch, when)
      const cost = when.work.some((hours) => hours > 0)
        ? product(when.work, batch.column(engineerHour), batch.zeros())
        : batch.zeros()
      return {
        ...when,
        fixed: later(when.closes, reachesAll, batch.zeros()),
        open,
        openBefore,
        delay: delay(batch, when),
        cost,
        blocked: blocked(batch, when),
        breaks: sumOfColumns(breaksIn(option), batch),
        broken: mended ? batch.column(breakageCost) : batch.zeros(),
      }
    },
  }
}

function sumOfColumns(names: readonly string[], batch: Batch): Float64Array {
  const sum = batch.zeros()
  for (const column of names.map((name) => batch.column(name))) {
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (column[i] ?? 0)
  }
  return sum
}

function product(a: Float64Array, b: Float64Array, into: Float64Array): Float64Array {
  for (let i = 0; i < into.length; i += 1) into[i] = (a[i] ?? 0) * (b[i] ?? 0)
  return into
}

function later(moments: Float64Array, days: number, into: Float64Array): Float64Array {
  for (let i = 0; i < into.length; i += 1) into[i] = (moments[i] ?? 0) + days
  return into
}

/** Each share of the users waits for itself; what does not ship waits until it is whole; deadlines go by the first users. */
function delayOf(option: Option, { planned, daysCost, aDay, deadlines }: Ground, rungs: readonly Rung[]) {
  const waiting = (late: number, whole: number, lacking: number) => {
    let times = 0
    for (const rung of rungs) {
      const first = daysCost(late + rung.days)
      const rest = lacking === 0 ? first : daysCost(Math.max(late + rung.days, whole))
      times += rung.share * (first + lacking * (rest - first))
    }
    return times
  }
  return (batch: Batch, { ships, whole }: Timing): Float64Array => {
    const day = batch.column(aDay)
    const lacks = option.lacks === undefined ? undefined : batch.column(option.lacks)
    const due = deadlines.map((one) => ({ late: one.late, costs: batch.column(one.costs) }))
    const delay = batch.zeros()
    for (let i = 0; i < delay.length; i += 1) {
      const late = (ships[i] ?? 0) - planned
      const lacking = lacks?.[i] ?? 1 - option.delivers
      let cost = (day[i] ?? 0) * waiting(late, (whole[i] ?? 0) - planned, lacking)
      for (const one of due) if (late > one.late) cost += one.costs[i] ?? 0
      delay[i] = cost
    }
    return delay
  }
}

/** Good traffic that the control blocks, while it is there and something is behind it. */
function blockedOf({ control }: Option, { inProduction }: Ground, now: Instant) {
  if (control === undefined) return (batch: Batch) => batch.zeros()
  const expires = control.expires === undefined ? horizon : Math.min(horizon, daysFrom(now, control.expires))
  return (batch: Batch, { ships, closes, guarded }: Timing): Float64Array => {
    const [blocks, worth] = [batch.column(control.blocks), batch.column(goodTraffic)]
    const blocked = batch.zeros()
    for (let i = 0; i < blocked.length; i += 1) {
      const from = inProduction ? (guarded[i] ?? 0) : Math.max(guarded[i] ?? 0, ships[i] ?? 0)
      const days = Math.max(0, Math.min(closes[i] ?? 0, expires) - from)
      blocked[i] = days * (blocks[i] ?? 0) * (worth[i] ?? 0)
    }
    return blocked
  }
}
