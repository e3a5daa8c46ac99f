import { holdKnowledge } from '../adapters/feeds/open-knowledge.ts'
import type { Records } from '../adapters/records/records.ts'
import type { RecordedResult } from '../adapters/records/results.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { byCodePoint } from '../core/base/text.ts'
import type { FeedName } from '../core/intel/feed.ts'
import type { IntelSource } from '../core/intel/intel-source.ts'
import type { Knowledge } from '../core/intel/knowledge.ts'
import { type FeedFlip, feedFlip, isBack } from '../core/policy/feed-flips.ts'
import type { GateResult } from '../core/policy/gate-result.ts'
import type { Policy } from '../core/policy/policy.ts'
import { verdicts } from '../core/policy/verdict.ts'
import { type FeedFlips, type FeedReport, failureIn } from './feed-report.ts'
import { intelOfResults } from './intel-of-results.ts'
import { policiesIn } from './recorded-policy.ts'
import { resultFrom } from './recorded-result.ts'
import { withRecords } from './records.ts'
import { isThere } from './records-file.ts'
import { textFrom } from './text-file.ts'

interface Surroundings {
  /** Of the feeds. */
  readonly folder: string
  /** The file of what this machine remembers. */
  readonly records: string | undefined
  /** Told how many recorded results were judged again. */
  readonly progress: (done: number) => void
}

/**
 * Changes feeds, and adds to the report what that does to recorded verdicts, or why nobody can tell: the feeds are taken
 * all the same. What was known before is held open from before the change, so that it is compared with just that.
 */
export async function withFlips(
  { folder, records, progress }: Surroundings,
  change: () => Promise<FeedReport>,
): Promise<FeedReport> {
  if (!isThere(records)) return change()
  const before = holdKnowledge(folder)
  const report = await change()
  const changed = report.feeds.flatMap(({ name, outcome }) => (outcome === 'new' ? [name] : []))
  if (changed.length === 0) return report
  try {
    const intel = {
      before: await intelOfResults(before, report.at),
      after: await intelOfResults(holdKnowledge(folder), report.at),
    }
    const judged = await withRecords(records, (open) => judgedAgain(open, intel, progress))
    return { ...report, flips: { ...judged, unread: unreadOf(before, changed) } }
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    return { ...report, flipsFailure: failureIn(error) }
  }
}

/** Feeds that were replaced, and of which nobody could read what was there. */
function unreadOf({ damaged }: Knowledge, changed: readonly FeedName[]): readonly FeedName[] {
  return changed.filter((name) => damaged.has(name))
}

interface Compared {
  readonly before: (result: GateResult) => IntelSource
  readonly after: (result: GateResult) => IntelSource
}

/** The latest result of each release and environment, each by its own policy. */
async function judgedAgain(
  records: Records,
  intel: Compared,
  progress: Surroundings['progress'],
): Promise<Omit<FeedFlips, 'unread'>> {
  const policyOf = await policiesIn(records)
  const changed: FeedFlip[] = []
  let unjudged = 0
  for (const [done, recorded] of latestOf(records).entries()) {
    progress(done)
    const policy = policyOf(recorded.policy.sha256)
    if (policy === undefined) unjudged += 1
    else changed.push(...flipOf(recorded, policy, records, intel))
  }
  const sorted = changed.toSorted(byStrength)
  return {
    flips: sorted.filter((flip) => !isBack(flip)),
    back: sorted.filter(isBack),
    unjudged,
  }
}

function flipOf(
  { sha256 }: RecordedResult,
  policy: Policy,
  records: Records,
  { before, after }: Compared,
): readonly FeedFlip[] {
  const result = resultFrom(textFrom(records.bytesOf(sha256), sha256), sha256)
  const flip = feedFlip(policy, result, before(result), after(result))
  return flip === undefined ? [] : [flip]
}

function latestOf(records: Records): readonly RecordedResult[] {
  const latest = new Map<string, RecordedResult>()
  for (const result of records.results()) latest.set(placeOf(result), result)
  return [...latest.values()]
}

type Placed = Pick<RecordedResult, 'product' | 'version' | 'environment'>

function placeOf({ product, version, environment }: Placed): string {
  return JSON.stringify([product, version, environment])
}

/** What holds now first. */
function byStrength(a: FeedFlip, b: FeedFlip): number {
  return (
    verdicts.indexOf(a.after) - verdicts.indexOf(b.after) ||
    byCodePoint(placeOf(a.release), placeOf(b.release))
  )
}
