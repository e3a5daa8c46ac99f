import { findFeed } from '../adapters/feeds/cache/feed-folder.ts'
import { parseFeeds } from '../adapters/feeds/feed-kinds.ts'
import { gatherFeeds } from '../adapters/feeds/gather-feeds.ts'
import { keepFeed, refuseFutureIn } from '../adapters/feeds/keep-feed.ts'
import type { AskedArchive, Kept } from '../adapters/feeds/keeping.ts'
import type { Parsed } from '../adapters/feeds/parsed-feed.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import { limits } from '../core/base/limits.ts'
import { originOf } from './feed-origin.ts'
import { type FeedLine, failureIn, type SourceLine } from './feed-report.ts'
import type { ArchiveSource } from './feed-sources.ts'
import { statusOf } from './feeds-status.ts'
import {
  type Fetched,
  feedNamed,
  fetchFeed,
  type UpdateRequest,
  type UpdateSurroundings,
} from './fetch-feed.ts'

const name = 'advisories'

/** What came of asking for an archive. */
type Answer = { readonly ecosystem: string } & (
  | { readonly fetched: Fetched<Parsed>; readonly at: Instant }
  | { readonly error: HoldpointError }
)
type Had = Extract<Answer, { readonly at: Instant }>

/**
 * Fetches the archives of advisories that have changed, one after the other because they are large, and adds what is in
 * them to the feed at once. One that cannot be had keeps none of the others from coming.
 */
export async function updateAdvisories(
  request: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<FeedLine> {
  const { folder, sources } = request
  const answers: Answer[] = []
  try {
    const there = findFeed(folder, name)
    there?.close()
    const validators = new Map(there?.archives.map((archive) => [archive.name, archive.validators]))
    for (const source of sources.archives)
      answers.push(await answerOf(source, validators.get(source.ecosystem), request, surroundings))
    return lineOf(answers, await keep(answers, folder, surroundings), folder, surroundings)
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    const line = statusOf(folder, name, surroundings.clock.now())
    return { ...line, outcome: 'failed', failure: failureIn(error) }
  }
}

async function answerOf(
  { ecosystem, url }: ArchiveSource,
  validators: AskedArchive['validators'] | undefined,
  { allowPrivate }: UpdateRequest,
  surroundings: UpdateSurroundings,
): Promise<Answer> {
  const { clock, progress, reading } = surroundings
  const what = `osv ${ecosystem}`
  const read = (bytes: Uint8Array, from: string) => {
    const parsed = parseFeeds(bytes, from, (done, of) => reading(what, done, of))
    const feed = feedNamed(name, parsed, from)
    refuseFutureIn(feed, clock.now(), from)
    return feed
  }
  try {
    const fetched = await fetchFeed(
      {
        url,
        validators,
        allowPrivate,
        read,
        progress: (bytes, total) => progress(what, bytes, total),
        limit: limits.archiveBytes,
      },
      surroundings,
    )
    return { ecosystem, fetched, at: clock.now() }
  } catch (error) {
    if (error instanceof HoldpointError) return { ecosystem, error }
    throw error
  }
}

/** Undefined where nothing could be had. */
async function keep(
  answers: readonly Answer[],
  folder: string,
  { clock, wait }: UpdateSurroundings,
): Promise<Kept | undefined> {
  const had = answers.filter((answer): answer is Had => 'fetched' in answer)
  if (had.length === 0) return undefined
  const gathered = gatherFeeds()
  gathered.add({ name, records: [] })
  for (const { fetched } of had) if (fetched.kind === 'sent') gathered.add(fetched.value)
  const sent = had.flatMap(({ fetched }) => (fetched.kind === 'sent' ? [fetched] : []))
  const archives = had.map(({ ecosystem, fetched: { kind, validators }, at }) => ({
    name: ecosystem,
    validators,
    confirmed: at,
    isUnchanged: kind === 'unchanged',
  }))
  const [feed] = gathered.feeds()
  const keeping = { folder, now: clock.now(), wait, force: false }
  return feed && keepFeed(feed, { ...originOf(sent), archives }, keeping)
}

function lineOf(
  answers: readonly Answer[],
  kept: Kept | undefined,
  folder: string,
  { clock }: UpdateSurroundings,
): FeedLine {
  const line = statusOf(folder, name, clock.now())
  const entriesBefore = kept?.before?.entries
  const known = new Map(line.sources?.map((source) => [source.name, source]))
  for (const answer of answers) {
    const { ecosystem } = answer
    const source: SourceLine = known.get(ecosystem) ?? { name: ecosystem, state: 'missing' }
    const isNew = kept?.outcome === 'new' && 'fetched' in answer && answer.fetched.kind === 'sent'
    const became =
      'error' in answer
        ? ({ outcome: 'failed', failure: failureIn(answer.error) } as const)
        : ({ outcome: isNew ? 'new' : 'unchanged' } as const)
    known.set(ecosystem, { ...source, ...became })
  }
  return {
    ...line,
    outcome: kept?.outcome ?? 'failed',
    ...(entriesBefore !== undefined && { entriesBefore }),
    sources: [...known.values()],
  }
}
