import { HoldpointError } from '../base/errors.ts'
import { addDuration, days, type Instant, millisOf } from '../base/instant.ts'
import { horizon } from './horizon.ts'
import type { DeployWindows } from './option.ts'

/** When something can be deployed that is ready at a time, both in days from now. */
export type NextSlot = (ready: number) => number

/**
 * The next deploy window. What is ready when nobody looks any more, after the horizon, needs none. Throws
 * `options.windows-unordered`; the function throws `options.no-window`.
 */
export function slotsOf(option: string, windows: DeployWindows, now: Instant): NextSlot {
  if (windows.length === 0) return (ready) => ready
  const opens = Float64Array.from(windows, (window) => daysFrom(now, window.from))
  const closes = Float64Array.from(windows, (window) => daysFrom(now, window.to))
  windows.forEach(({ from }, i) => {
    const before = i === 0 ? Number.NEGATIVE_INFINITY : (closes[i - 1] ?? 0)
    if (!((opens[i] ?? 0) < (closes[i] ?? 0)) || (opens[i] ?? 0) < before) {
      throw new HoldpointError('options.windows-unordered', { at: from })
    }
  })
  return (ready) => {
    const next = firstAbove(closes, ready)
    const open = opens[next]
    if (open !== undefined) return Math.max(ready, open)
    if (ready >= horizon) return ready
    const from = addDuration(now, days(ready)).slice(0, 10)
    throw new HoldpointError('options.no-window', { option, from })
  }
}

/** How many days a moment is after now; negative where it is before. */
export function daysFrom(now: Instant, at: Instant): number {
  return (millisOf(at) - millisOf(now)) / days(1)
}

function firstAbove(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) > value) to = middle
    else from = middle + 1
  }
  return from
}
