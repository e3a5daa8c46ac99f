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
    begins: rung.days,
    // Only a fix that ships reaches some users before others; one that comes later reaches all at once.
    closes: shipsFixed ? rung.days : 0,
  }))
  const expires = control?.expires === undefined ? horizon : daysFrom(now, control.expires)
  const columns = (batch: Batch) =>
    [control?.stops, remains, shipsFixed ? later : undefined].map((name) =>
      name === undefined ? undefined : batch.column(name),
    )
  // Rolled back or held back, nothing is open until a fixed release ships.
  const backAt = ships === 'nothing' ? Math.max : (closes: number) => closes
  return (batch, { ships: outs, closes: fixes, guarded }) => {
    const [stopped, left, rests] = columns(batch)
    const open = batch.zeros()
    for (const { share, begins, closes } of stages) {
      for (let i = 0; i < open.length; i += 1) {
        const [out, fix, stops] = [outs[i] ?? 0, fixes[i] ?? 0, stopped?.[i] ?? 0]
        // Nobody takes a control away that stops more than the fix does: a fix never opens anything.
        const remaining = Math.min(left?.[i] ?? 0, 1 - stops)
        const from = inProduction ? 0 : out + begins
        const behind = lengthOf(Math.max(from, guarded[i] ?? 0), Math.min(fix + closes, expires))
        const after = lengthOf(
          Math.max(from, backAt(fix, out) + closes),
          fix + (rests?.[i] ?? horizon) + closes,
        )
        const days = lengthOf(from, fix + closes) - stops * behind + remaining * after
        open[i] = (open[i] ?? 0) + share * days
      }
    }
    return open
  }
}

/** Days from one moment to another within the horizon. */
function lengthOf(from: number, to: number): number {
  return Math.max(0, Math.min(to, horizon) - Math.max(0, from))
}
