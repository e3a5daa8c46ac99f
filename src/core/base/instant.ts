import { HoldpointError, type Place } from './errors.ts'
import { counted } from './words.ts'

/** A moment in UTC, always as `2026-11-24T12:48:00.000Z`: fixed width, so that text order is time order. */
export type Instant = string & { readonly instant: unique symbol }

/** What tells the time. Core is handed one; only adapters and tests make them. */
export interface Clock {
  readonly now: () => Instant
}

/** Lengths of time are milliseconds. A day is 24 hours: there is no local time in Holdpoint. */
export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => minutes(60 * n)
export const days = (n: number): number => hours(24 * n)

const date = /^\d{4}-\d{2}-\d{2}$/
const dateTime =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/**
 * Reads ISO 8601 as its internet profile (RFC 3339) has it: a date, which is its midnight in UTC, or a date and time
 * with `Z` or an offset; seconds may be left out, digits behind the millisecond are cut.
 * Throws `time.malformed`, also for a day that no calendar has and for a leap second, and `time.out-of-range`.
 */
export function parseInstant(text: string, place?: Place): Instant {
  if (date.test(text)) return fromParts(text, `${text}T00:00:00.000Z`, 0, place)
  const parts = dateTime.exec(text)
  if (parts === null) throw new HoldpointError('time.malformed', { text }, place)
  const [, minute, second = '00', fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = parts
  const offset = hours(Number(offsetHours)) + minutes(Number(offsetMinutes))
  const utc = `${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  return fromParts(text, utc, sign === '-' ? -offset : offset, place)
}

function fromParts(text: string, utc: string, offset: number, place?: Place): Instant {
  const millis = Date.parse(utc)
  // Date.parse takes 30 February for 2 March; a real day comes back as it went in.
  if (Number.isNaN(millis) || new Date(millis).toISOString() !== utc) {
    throw new HoldpointError('time.malformed', { text }, place)
  }
  return instantFrom(millis - offset, place)
}

const first = Date.parse('0000-01-01T00:00:00.000Z')
const last = Date.parse('9999-12-31T23:59:59.999Z')

/** The moment so many milliseconds after 1970-01-01T00:00Z. Throws `time.out-of-range` outside of years 0 to 9999. */
export function instantFrom(millis: number, place?: Place): Instant {
  if (!(millis >= first && millis <= last)) throw new HoldpointError('time.out-of-range', {}, place)
  return new Date(Math.floor(millis)).toISOString() as Instant
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisOf(instant: Instant): number {
  return Date.parse(instant)
}

/** The moment `millis` later, or earlier where that is negative. Throws `time.out-of-range`. */
export function addDuration(instant: Instant, millis: number): Instant {
  return instantFrom(millisOf(instant) + millis)
}

export function isBefore(a: Instant, b: Instant): boolean {
  return a < b
}

export function earliest(instant: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((a, b) => (isBefore(b, a) ? b : a), instant)
}

export function latest(instant: Instant, ...others: readonly Instant[]): Instant {
  return others.reduce((a, b) => (isBefore(a, b) ? b : a), instant)
}

/**
 * A length of time for people: `45 s`, `5 h 58 min`, `3 days 4 h`, `12 days`. Never says more than there is: what
 * is smaller than the last unit is cut. The sign is left to the sentence around it ("in", "ago").
 */
export function spanInWords(millis: number): string {
  const seconds = Math.floor(Math.abs(millis) / 1000)
  const d = Math.floor(seconds / 86_400)
  const h = Math.floor(seconds / 3600) % 24
  const min = Math.floor(seconds / 60) % 60
  if (d >= 10 || (d > 0 && h === 0)) return counted(d, 'day')
  if (d > 0) return `${counted(d, 'day')} ${h} h`
  if (h > 0) return min === 0 ? `${h} h` : `${h} h ${min} min`
  return min > 0 ? `${min} min` : `${seconds} s`
}
