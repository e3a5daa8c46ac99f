import type { Instant } from '../base/instant.ts'
import type { Batch } from '../risk/model.ts'
import type { Ground, Rung } from './ground.ts'
import { horizon } from './horizon.ts'
import type { Option } from './option.ts'
import { daysFrom } from './slots.ts'
import type { Timing } from './timing.ts'

/** How long the flaw is open, in days with all users exposed and no control, up to the horizon. */
export interface Open {
  readonly open: Float64Array
  /** Of these, the days before the flaw is gone, and so without what remains of it. */
  readonly before: Float64Array
}

/** Prepares how long the flaw is open. */
export type OpenDays = (batch: Batch, timing: Timing) => Open

/**
 * The flaw counts as open for a share of its users, times what the control lets through while it is there. What ships
 * fixed leaves `remains` of it open until `later`, or to the horizon, and then what the full fix leaves of it. In
 * production it is open from now until the fix is deployed, whatever ships; before that, from shipping on.
 */
export function openDaysOf(
  option: Option,
  { inProduction }: Ground,
  rungs: readonly Rung[],
  now: Instant,
): OpenDays {
  const { ships, control, remains, later, inTheEnd } = option
  const shipsFixed = ships === 'fixed' || ships === 'without-feature'
  const stages = rungs.map((rung) => ({
    share: rung.share,
    begins: inProduction ? undefined : rung.days,
    // Only a fix that ships reaches some users before others; one that comes later reaches all at once.
    closes: shipsFixed ? rung.days : 0,
    expires: control?.expires === undefined ? horizon : daysFrom(now, control.expires),
    // Rolled back or held back, nothing is open until a fixed release ships.
    untilOut: ships === 'nothing',
    // What went out without its feature gets the flaw's remains with the feature.
    untilWhole: ships === 'without-feature' && inTheEnd !== undefined,
  }))
  return (batch, timing) => {
    const named = (name: string | undefined) => (name === undefined ? undefined : batch.column(name))
    const stops = named(control?.stops)
    const remaining = {
      stops,
      left: named(remains),
      rest: named(shipsFixed ? later : undefined),
      thenLeft: named(inTheEnd?.remains),
    }
    const leavesAny = remaining.left !== undefined || remaining.thenLeft !== undefined
    const [open, before] = [batch.zeros(), batch.zeros()]
    for (const stage of stages) {
      const days = untilFixed(batch.zeros(), timing, stage)
      if (stops !== undefined) takeStopped(days, timing, stage, stops)
      addShare(before, days, stage.share)
      if (leavesAny) addShare(open, afterFix(batch.zeros(), timing, stage, remaining), stage.share)
    }
    addShare(open, before, 1)
    return { open, before }
  }
}

/** What some of the users get, in days after the first of them. */
interface Stage {
  /** When the flaw reaches them; absent where it has already. */
  readonly begins: number | undefined
  readonly closes: number
  readonly expires: number
  readonly untilOut: boolean
  readonly untilWhole: boolean
}

function untilFixed(days: Float64Array, { ships, closes }: Timing, stage: Stage): Float64Array {
  for (let i = 0; i < days.length; i += 1) {
    days[i] = lengthOf(beginOf(stage, ships[i] ?? 0), (closes[i] ?? 0) + stage.closes)
  }
  return days
}

function takeStopped(
  days: Float64Array,
  { ships, closes, guarded }: Timing,
  stage: Stage,
  stops: Float64Array,
): void {
  for (let i = 0; i < days.length; i += 1) {
    const from = Math.max(beginOf(stage, ships[i] ?? 0), guarded[i] ?? 0)
    const behind = lengthOf(from, Math.min((closes[i] ?? 0) + stage.closes, stage.expires))
    days[i] = (days[i] ?? 0) - (stops[i] ?? 0) * behind
  }
}

/** Shares that the fix leaves open, and the full fix that comes later; absent is nothing. */
interface Remaining {
  readonly left: Float64Array | undefined
  readonly thenLeft: Float64Array | undefined
  /** What the control stops. */
  readonly stops: Float64Array | undefined
  /** Days from the one fix to the other. */
  readonly rest: Float64Array | undefined
}

function afterFix(
  days: Float64Array,
  { ships, closes, whole }: Timing,
  stage: Stage,
  { left, thenLeft, stops, rest }: Remaining,
): Float64Array {
  for (let i = 0; i < days.length; i += 1) {
    const out = ships[i] ?? 0
    const fix = closes[i] ?? 0
    const back = (stage.untilOut ? Math.max(fix, out) : fix) + stage.closes
    const mended = Math.max(beginOf(stage, out), back)
    const until = stage.untilWhole ? (whole[i] ?? 0) : fix + (rest?.[i] ?? horizon)
    const then = Math.max(mended, until + stage.closes)
    // Nobody takes a control away that stops more than the fix does: a fix never opens anything.
    const most = 1 - (stops?.[i] ?? 0)
    const first = Math.min(left?.[i] ?? 0, most) * lengthOf(mended, then)
    days[i] = first + Math.min(thenLeft?.[i] ?? 0, most) * lengthOf(then, horizon)
  }
  return days
}

function beginOf({ begins }: Stage, out: number): number {
  return begins === undefined ? 0 : out + begins
}

function addShare(sum: Float64Array, days: Float64Array, share: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + share * (days[i] ?? 0)
}

/** Days from one moment to another within the horizon. */
function lengthOf(from: number, to: number): number {
  return Math.max(0, Math.min(to, horizon) - Math.max(0, from))
}
