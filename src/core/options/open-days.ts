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
  const { ships, control, remains, kind, later } = option
  const expires = control?.expires === undefined ? horizon : daysFrom(now, control.expires)
  const shipsFixed = ships === 'fixed' || ships === 'without-feature'
  const stops = (batch: Batch) => (control === undefined ? undefined : batch.column(control.stops))
  const left = (batch: Batch) => (remains === undefined ? undefined : batch.column(remains))
  const rest = (batch: Batch) => (later === undefined || !shipsFixed ? undefined : batch.column(later))
  return (batch, timing) => {
    const [stopped, remaining, until] = [stops(batch), left(batch), rest(batch)]
    const open = new Float64Array(batch.size)
    for (let i = 0; i < open.length; i += 1) {
      const out = timing.ships[i] ?? 0
      const closes = timing.closes[i] ?? 0
      const share = remaining?.[i] ?? 0
      const restUntil = until === undefined ? horizon : closes + (until[i] ?? 0)
      const from = timing.guarded[i] ?? 0
      const halt = stopped?.[i] ?? 0
      let days = 0
      for (const rung of rungs) {
        // Only a fix that ships reaches some users before others; one that comes later reaches all at once.
        const closed = shipsFixed ? closes + rung.days : closes
        const begin = inProduction ? 0 : out + rung.days
        const bare = lengthOf(begin, closed)
        const behind = halt === 0 ? 0 : halt * lengthOf(Math.max(begin, from), Math.min(closed, expires))
        const back = kind === 'roll-back' && ships === 'nothing' ? Math.max(closed, out) : closed
        const after = share === 0 ? 0 : share * lengthOf(Math.max(begin, back), restUntil + rung.days)
        days += rung.share * (bare - behind + after)
      }
      open[i] = days
    }
    return open
  }
}

/** Days from one moment to another within the horizon. */
function lengthOf(from: number, to: number): number {
  return Math.max(0, Math.min(to, horizon) - Math.max(0, from))
}
