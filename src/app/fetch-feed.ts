import { createHash } from 'node:crypto'
import type { Validators } from '../adapters/feeds/cache/layout.ts'
import type { Wait } from '../adapters/feeds/cache/lock.ts'
import { download } from '../adapters/feeds/fetch/download.ts'
import { shownUrl } from '../adapters/feeds/fetch/shown-url.ts'
import type { Timing } from '../adapters/feeds/fetch/timing.ts'
import type { Parsed } from '../adapters/feeds/parsed-feed.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { type Clock, millisOf } from '../core/base/instant.ts'
import type { FeedName } from '../core/intel/feed.ts'
import type { FeedSources } from './feed-sources.ts'

export interface UpdateRequest {
  readonly sources: FeedSources
  readonly folder: string
  /** Also from hosts of a private network, and without TLS from this very machine. */
  readonly allowPrivate: boolean
}

export interface UpdateSurroundings {
  readonly clock: Clock
  readonly wait: Wait
  /** From 0 to 1. */
  readonly chance: () => number
  readonly timing?: Timing
  /** Told of what is fetched how many bytes have come, of how many where the server says so. */
  readonly progress: (what: string, bytes: number, total: number | undefined) => void
  /** Told how many of the records of an archive have been read. */
  readonly reading: (what: string, done: number, of: number) => void
}

interface Wanted<T> {
  readonly url: URL
  /** Of what is here already. */
  readonly validators: Validators | undefined
  readonly allowPrivate: boolean
  /** Makes of the bytes what is wanted. */
  readonly read: (bytes: Uint8Array, from: string) => T
  readonly progress: (bytes: number, total: number | undefined) => void
  /** Bytes that are taken at most. */
  readonly limit: number
}

/** What a publisher answers. */
export type Fetched<T> =
  | { readonly kind: 'unchanged'; readonly validators: Validators }
  | {
      readonly kind: 'sent'
      readonly value: T
      readonly sha256: string
      readonly from: string
      readonly validators: Validators
    }

/** Fetches what is at an address unless it is what is here already. Throws `feed.*`. */
export async function fetchFeed<T>(
  { url, validators, allowPrivate, read, progress, limit }: Wanted<T>,
  { clock, wait, chance, timing }: UpdateSurroundings,
): Promise<Fetched<T>> {
  const from = shownUrl(url)
  const source = sha256Of(url.href)
  // What one mirror has said of its answer another one does not know.
  const asked = validators?.source === source ? validators : { source }
  const { source: _, ...known } = asked
  const answer = await download(url, {
    known,
    allowPrivate,
    accept: (bytes) => ({ value: read(bytes, from), sha256: sha256Of(bytes) }),
    progress,
    wait,
    chance,
    now: () => millisOf(clock.now()),
    limit,
    ...(timing && { timing }),
  })
  if (answer.kind === 'unchanged') return { kind: 'unchanged', validators: asked }
  return { kind: 'sent', ...answer.value, from, validators: { source, ...answer.known } }
}

function sha256Of(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** What was asked for, and nothing else beside it. Throws `feed.other-kind`. */
export function feedNamed(name: FeedName, parsed: readonly Parsed[], file: string): Parsed {
  const other = parsed.find((each) => each.name !== name)
  const [feed] = parsed
  if (other !== undefined || feed === undefined)
    throw new HoldpointError('feed.other-kind', { feed: name, found: other?.name ?? '' }, { file })
  return feed
}
