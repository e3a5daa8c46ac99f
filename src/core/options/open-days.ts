import type { Instant } from '../base/instant.ts'
import type { Batch } from '../risk/model.ts'
import type { Ground, Rung } from './ground.ts'
import { horizon } from './horizon.ts'
import type { Option } from './option.ts'
import { daysFrom } from './slots.ts'
import type { Timing } from './timing.ts'

/** Prepares how long the flaw is open, in days with all users exposed and no control, up to the horizon. */
export type OpenDays = (batch: Batch, timing: Timing) => Float64Array

/**
 * The flaw counts as open for a share of its users, times what the control lets through while it is there. What ships
 * fixed leaves `remains` of it open until `later`, or to the horizon. In production it is open from now until the fix is
 * deployed, whatever ships; before that, from shipping on.
 */
export function openDaysOf(
  option: Option,
  { inProduction }: Ground,
  rungs: readonly Rung[],
  now: Instant,
): OpenDays {
  const { ships, control, remains, later } = option
  const shipsFixed = ships === 'fixed' || ships === 'without-feature'
  const stages = rungs.map((rung) => ({
    share: rung.share,
    begins: inProduction ? undefined : rung.days,
    // Only a fix that ships reaches some users before others; one that comes later reaches all at once.
    closes: shipsFixed ? rung.days : 0,
    expires: control?.expires === undefined ? horizon : daysFrom(now, control.expires),
    // Rolled back or held back, nothing is open until a fixed release ships.
    untilOut: ships === 'nothing',
  }))
  return (batch, timing) => {
    const [stops, left, rest] = [control?.stops, remains, shipsFixed ? later : undefined].map((name) =>
      name === undefined ? undefined : batch.column(name),
    )
    const open = batch.zeros()
    for (const stage of stages) {
      const days = untilFixed(batch.zeros(), timing, stage)
      if (stops !== undefined) takeStopped(days, timing, stage, stops)
      if (left !== undefined) addRemaining(days, timing, stage, { left, stops, rest })
      for (let i = 0; i < open.length; i += 1) open[i] = (open[i] ?? 0) + stage.share * (days[i] ?? 0)
    }
    return open
  }
}

/** What some of the users get, in days after the first of them. */
interface Stage {
  /** When the flaw reaches them; absent where it has already. */
  readonly begins: number | undefined
  readonly closes: number
  readonly expires: number
  readonly untilOut: boolean
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

interface Remaining {
  readonly left: Float64Array
  readonly stops: Float64Array | undefined
  /** Days from the fix on. */
  readonly rest: Float64Array | undefined
}

function addRemaining(
  days: Float64Array,
  { ships, closes }: Timing,
  stage: Stage,
  { left, stops, rest }: Remaining,
): void {
  for (let i = 0; i < days.length; i += 1) {
    // Nobody takes a control away that stops more than the fix does: a fix never opens anything.
    const remaining = Math.min(left[i] ?? 0, 1 - (stops?.[i] ?? 0))
    const out = ships[i] ?? 0
    const fix = closes[i] ?? 0
    const back = (stage.untilOut ? Math.max(fix, out) : fix) + stage.closes
    const after = lengthOf(Math.max(beginOf(stage, out), back), fix + (rest?.[i] ?? horizon) + stage.closes)
    days[i] = (days[i] ?? 0) + remaining * after
  }
}

function beginOf({ begins }: Stage, out: number): number {
  return begins === undefined ? 0 : out + begins
}

/** Days from one moment to another within the horizon. */
function lengthOf(from: number, to: number): number {
  return Math.max(0, Math.min(to, horizon) - Math.max(0, from))
}
