import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import type { Wait } from '../cache/lock.ts'
import { failureOf, isOfNetwork, isPassing } from './failure.ts'
import { follow } from './follow.ts'
import type { Answer } from './request.ts'
import { shownUrl } from './shown-url.ts'
import { attempts, longestWait, pauseAfter, retryAfter, type Timing, usualTiming } from './timing.ts'

/** What is known of the answer that is here already. */
export interface Known {
  readonly etag?: string
  readonly lastModified?: string
}

export type Downloaded<T> =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'sent'; readonly value: T; readonly known: Known }

export interface DownloadOptions<T> {
  readonly known: Known
  readonly allowPrivate: boolean
  /** Makes of the bytes what is wanted; what it throws as `feed.truncated` is tried again. */
  readonly accept: (bytes: Uint8Array) => T
  /** Told how many bytes have come, of how many where the server says so. */
  readonly progress: (bytes: number, total: number | undefined) => void
  readonly wait: Wait
  /** From 0 to 1. */
  readonly chance: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly timing?: Timing
  readonly limit?: number
}

/** An answer that may be another one the next time, and how long the server asks to wait for it. */
class Passing extends Error {
  readonly error: HoldpointError
  readonly wait: number | undefined

  constructor(error: HoldpointError, wait?: number) {
    super(error.message)
    this.error = error
    this.wait = wait
  }
}

/**
 * Fetches what is at an address, unless it is what is known already. What fails in passing is tried again, up to five
 * times in all. Throws `feed.*`: where it may not be asked, what it answered, what was wrong with that.
 */
export async function download<T>(url: URL, options: DownloadOptions<T>): Promise<Downloaded<T>> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await attempt(url, options)
    } catch (error) {
      if (!(error instanceof Passing)) throw error
      if (failed === attempts) throw error.error
      await options.wait(error.wait ?? pauseAfter(failed, options.chance()))
    }
  }
}

async function attempt<T>(url: URL, options: DownloadOptions<T>): Promise<Downloaded<T>> {
  const { known, timing = usualTiming, accept } = options
  const headers = {
    ...(known.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  }
  const signal = AbortSignal.timeout(timing.attempt)
  try {
    const answer = await follow(url, { ...options, timing, headers, signal })
    try {
      if (answer.status === 304 && Object.keys(headers).length > 0) return { kind: 'unchanged' }
      refuseStatus(answer, url, options.now())
      const value = accept(await bodyOf(answer, options))
      return { kind: 'sent', value, known: knownOf(answer) }
    } finally {
      await answer.close()
    }
  } catch (error) {
    if (isPassing(error)) throw new Passing(failureOf(error, url))
    throw isOfNetwork(error) ? failureOf(error, url) : error
  }
}

const worthAnother = new Set([429, 500, 502, 503, 504])

function refuseStatus(answer: Answer, of: URL, now: number): void {
  const { status } = answer
  if (status === 200) return
  const url = shownUrl(of)
  const refused = new HoldpointError('feed.refused', { url, status })
  if (!worthAnother.has(status)) throw refused
  const wait = retryAfter(answer.header('retry-after'), now)
  if (wait !== undefined && wait > longestWait)
    throw new HoldpointError('feed.told-to-wait', { url, seconds: Math.ceil(wait / 1000) })
  throw new Passing(refused, wait)
}

async function bodyOf(
  answer: Answer,
  { limit = limits.feedBytes, progress }: Pick<DownloadOptions<unknown>, 'limit' | 'progress'>,
): Promise<Uint8Array> {
  const said = answer.header('content-length')
  const total = said !== undefined && /^\d{1,15}$/u.test(said) ? Number(said) : undefined
  if (total !== undefined && total > limit) throw new HoldpointError('feed.too-large', { limit })
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of answer.body) {
    bytes += piece.length
    if (bytes > limit) throw new HoldpointError('feed.too-large', { limit })
    pieces.push(piece)
    progress(bytes, total)
  }
  return Buffer.concat(pieces)
}

function knownOf({ header }: Answer): Known {
  const [etag, lastModified] = [header('etag'), header('last-modified')]
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
}
