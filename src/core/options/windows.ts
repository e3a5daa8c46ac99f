import { HoldpointError } from '../base/errors.ts'
import { days as daysLong, hours, type Instant, instantFrom, millisOf, minutes } from '../base/instant.ts'
import type { DeployWindows } from './option.ts'
import { zoneOffset } from './zone-offset.ts'

/** Monday first, as ISO 8601 counts. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

/** When releases may be deployed in each week, by the clocks of a place. */
export interface WeeklyWindow {
  /** On which days it begins. */
  readonly days: readonly Weekday[]
  /** `14:00` */
  readonly from: string
  /** `16:00`; `24:00` is the end of the day, and what is not after `from` is of the day after. */
  readonly to: string
  /** As the IANA database names it: `Europe/Berlin`. */
  readonly zone: string
}

/**
 * The stretches of time that weekly windows open, from a moment on, over so many days; those that overlap or touch are
 * one. Where clocks go forward, a time that is left out counts as the one as much later; where they go back, the first
 * of two counts. Throws `options.unknown-zone` and `options.malformed-time`.
 */
export function deployWindows(weekly: readonly WeeklyWindow[], from: Instant, days: number): DeployWindows {
  const begin = millisOf(from)
  const end = begin + daysLong(days)
  const stretches = weekly
    .flatMap((window) => stretchesOf(window, begin, end))
    .filter((one) => one.to > begin && one.from < end && one.from < one.to)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  return joined(stretches).map((one) => ({ from: instantFrom(one.from), to: instantFrom(one.to) }))
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function stretchesOf({ days, from, to, zone }: WeeklyWindow, begin: number, end: number): Stretch[] {
  const offset = zoneOffset(zone)
  const [opens, closes] = [timeOfDay(from), timeOfDay(to)]
  const long = closes > opens ? closes : closes + daysLong(1)
  const stretches: Stretch[] = []
  // A day more on both sides: no place is further than that from UTC, and a window may begin the day before.
  const firstDay = Math.floor(begin / daysLong(1)) - 2
  for (let day = firstDay; day * daysLong(1) <= end + daysLong(2); day += 1) {
    if (!days.includes(weekdayOf(day))) continue
    const midnight = day * daysLong(1)
    stretches.push({ from: utcOf(midnight + opens, offset), to: utcOf(midnight + long, offset) })
  }
  return stretches
}

/** 1970-01-01, day 0, was a Thursday. */
function weekdayOf(day: number): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 'monday'
}

function timeOfDay(text: string): number {
  const parts = /^(\d{2}):(\d{2})$/.exec(text)
  const millis = parts === null ? Number.NaN : hours(Number(parts[1])) + minutes(Number(parts[2]))
  if (!(millis <= daysLong(1)) || Number(parts?.[2]) > 59) {
    throw new HoldpointError('options.malformed-time', { text })
  }
  return millis
}

/** The moment at which clocks of a zone show a local time, both in milliseconds. */
function utcOf(local: number, offset: (at: number) => number): number {
  const before = local - offset(local - daysLong(1))
  const after = local - offset(local + daysLong(1))
  const shown = [Math.min(before, after), Math.max(before, after)].find((at) => at + offset(at) === local)
  // Left out where clocks go forward: what clocks would have shown without that.
  return shown ?? before
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = []
  for (const next of stretches) {
    const last = all.at(-1)
    if (last === undefined || next.from > last.to) all.push(next)
    else all[all.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
  }
  return all
}
