/** How long to wait for what, in milliseconds. */
export interface Timing {
  readonly connect: number
  /** From the request to the first line of the answer. */
  readonly headers: number
  /** Between two pieces of the answer. */
  readonly stall: number
  /** For one attempt as a whole, so that an answer that drips in does not go on for ever. */
  readonly attempt: number
}

export const usualTiming: Timing = { connect: 10_000, headers: 30_000, stall: 30_000, attempt: 10 * 60_000 }

export const attempts = 5
const firstPause = 1_000
const longestPause = 30_000
/** A server that asks for more than this is told of, not waited for. */
export const longestWait = 120_000

/**
 * How long to wait before the next attempt: twice as long each time, less up to half of it by chance, so that many
 * who failed at the same time do not come back at the same time.
 *
 * @param failed how many attempts have failed, from 1
 * @param chance from 0 to 1
 */
export function pauseAfter(failed: number, chance: number): number {
  const most = Math.min(longestPause, firstPause * 2 ** (failed - 1))
  return Math.round(most - (most / 2) * chance)
}

/** What `Retry-After` asks for (RFC 9110, 10.2.3): seconds or a date; undefined where it is neither. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/u.test(value.trim())) return 1000 * Number(value)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
