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
 * fixed leaves `remains` of it open until `later`, or to the horizon, and then what the full fix leaves of it. In production it is open from now until the fix is
 * deployed, whatever ships; before that, from shipping on.
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
    begins: rung.days,
    // Only a fix that ships reaches some users before others; one that comes later reaches all at once.
    closes: shipsFixed ? rung.days : 0,
  }))
  const expires = control?.expires === undefined ? horizon : daysFrom(now, control.expires)
  const columns = (batch: Batch) =>
    [control?.stops, remains, shipsFixed ? later : undefined, inTheEnd?.remains].map((name) =>
      name === undefined ? undefined : batch.column(name),
    )
  // What went out without its feature gets the flaw's remains with the feature.
  const returns = ships === 'without-feature' && inTheEnd !== undefined
  // Rolled back or held back, nothing is open until a fixed release ships.
  const backAt = ships === 'nothing' ? Math.max : (closes: number) => closes
  return (batch, { ships: out, closes: fixed, whole, guarded }) => {
    const [stops, left, rest, thenLeft] = columns(batch)
    const [open, before] = [batch.zeros(), batch.zeros()]
    for (let i = 0; i < open.length; i += 1) {
      const [at, fix, guard, stopped] = [out[i] ?? 0, fixed[i] ?? 0, guarded[i] ?? 0, stops?.[i] ?? 0]
      const until = returns ? (whole[i] ?? 0) : fix + (rest?.[i] ?? horizon)
      // Nobody takes a control away that stops more than the fix does: a fix never opens anything.
      const remaining = Math.min(left?.[i] ?? 0, 1 - stopped)
      const thenRemaining = Math.min(thenLeft?.[i] ?? 0, 1 - stopped)
      let [days, after] = [0, 0]
      for (const { share, begins, closes } of stages) {
        const from = inProduction ? 0 : at + begins
        const behind = lengthOf(Math.max(from, guard), Math.min(fix + closes, expires))
        const mended = Math.max(from, backAt(fix, at) + closes)
        const then = Math.max(mended, until + closes)
        days += share * (lengthOf(from, fix + closes) - stopped * behind)
        after += share * (remaining * lengthOf(mended, then) + thenRemaining * lengthOf(then, horizon))
      }
      before[i] = days
      open[i] = days + after
    }
    return { open, before }
  }
}

/** Days from one moment to another within the horizon. */
function lengthOf(from: number, to: number): number {
  return Math.max(0, Math.min(to, horizon) - Math.max(0, from))
}
