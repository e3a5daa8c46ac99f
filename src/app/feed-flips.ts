import { openKnowledge } from '../adapters/feeds/open-knowledge.ts'
import type { Records } from '../adapters/records/records.ts'
import type { RecordedResult } from '../adapters/records/results.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import type { FeedName } from '../core/intel/feed.ts'
import { intelSource } from '../core/intel/intel-source.ts'
import type { Knowledge } from '../core/intel/knowledge.ts'
import { defaultPolicy } from '../core/policy/default-policy.ts'
import { type FeedFlip, feedFlip } from '../core/policy/feed-flips.ts'
import { toldIn } from '../core/policy/gate-result.ts'
import type { Policy } from '../core/policy/policy.ts'
import { type FeedFlips, type FeedReport, failureIn } from './feed-report.ts'
import { policyInForce } from './policy-in-force.ts'
import { resultFrom } from './recorded-result.ts'
import { whereRecorded } from './records.ts'
import { textFrom } from './text-file.ts'

interface Changed {
  readonly folder: string
  /** Feeds that were replaced just now. */
  readonly feeds: readonly FeedName[]
  readonly records: string | undefined
  readonly now: Instant
  readonly progress: (done: number) => void
}

/** A report with what its new feeds change of recorded verdicts, or why nobody can tell: the feeds are taken all the same. */
export async function withFlips(
  report: FeedReport,
  about: Pick<Changed, 'records' | 'progress'>,
): Promise<FeedReport> {
  const { folder, at: now } = report
  const feeds = report.feeds.flatMap(({ name, outcome }) => (outcome === 'new' ? [name] : []))
  if (feeds.length === 0) return report
  try {
    const flips = await feedFlips({ ...about, folder, feeds, now })
    return flips === undefined ? report : { ...report, flips }
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    return { ...report, flipsFailure: failureIn(error) }
  }
}

/**
 * Which recorded verdicts the feeds that were just replaced flip: the latest result of each release, judged by its own
 * policy with the feeds before and with those now. Undefined where nothing was ever recorded.
 */
async function feedFlips(changed: Changed): Promise<FeedFlips | undefined> {
  const { folder, feeds, now, progress } = changed
  const policies = [defaultPolicy(), await policyInForce(undefined)]
  const policyOf = (sha256: string) => policies.find((policy) => policy.sha256 === sha256)
  // How old the feeds before had become is not what the new ones change.
  const before = asOf(openKnowledge(folder, { previous: feeds }), now)
  const after = openKnowledge(folder)
  return whereRecorded(changed.records, (records) => {
    const flips: FeedFlip[] = []
    let unjudged = 0
    for (const [done, recorded] of latestOf(records).entries()) {
      progress(done)
      const policy = policyOf(recorded.policy.sha256)
      if (policy === undefined) unjudged++
      else flips.push(...flipOf(recorded, policy, { records, before, after, now }))
    }
    return { flips, unjudged }
  })
}

interface Compared {
  readonly records: Records
  readonly before: Knowledge
  readonly after: Knowledge
  readonly now: Instant
}

function flipOf(
  { sha256 }: RecordedResult,
  policy: Policy,
  { records, before, after, now }: Compared,
): readonly FeedFlip[] {
  const result = resultFrom(textFrom(records.bytesOf(sha256), sha256), sha256)
  const told = toldIn(result)
  const flip = feedFlip(policy, result, intelSource(before, now, told), intelSource(after, now, told))
  return flip === undefined ? [] : [flip]
}

function latestOf(records: Records): readonly RecordedResult[] {
  const latest = new Map<string, RecordedResult>()
  for (const result of records.results()) {
    const { product, version, environment } = result
    latest.set(JSON.stringify([product, version, environment]), result)
  }
  return [...latest.values()]
}

function asOf(knowledge: Knowledge, confirmed: Instant): Knowledge {
  return {
    ...knowledge,
    feed: (name) => {
      const feed = knowledge.feed(name)
      return feed && { ...feed, confirmed }
    },
  }
}
