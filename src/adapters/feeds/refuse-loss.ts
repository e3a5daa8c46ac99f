import { HoldpointError } from '../../core/base/errors.ts'
import type { Feed } from '../../core/intel/feed.ts'
import type { ParsedFeed } from './parsed-feed.ts'

/**
 * Entries that a feed has at least. Where none is here yet there is nothing to compare with, and a short one is as good
 * as one cut short: the gate would take what it lacks for unlisted. CISA's catalogue had 287 entries on its first day in
 * November 2021, as is widely known, and has only grown; EPSS has scored more than 70,000 CVEs since its launch.
 */
const fewest: Readonly<Record<ParsedFeed['name'], number>> = { kev: 250, epss: 10_000 }

/**
 * Refuses what would make known entries forgotten. Throws `feed.older`; `feed.shrunk` for less than half of what is here;
 * `feed.too-few` for less than any edition has, unless a person has forced such a short one in before.
 */
export function refuseLoss(coming: Feed & Pick<ParsedFeed, 'name'>, known: Feed | undefined): void {
  const { name, dated, entries, from: file } = coming
  if (known !== undefined && dated < known.dated)
    throw new HoldpointError('feed.older', { dated, known: known.dated }, { file })
  if (known !== undefined && entries < known.entries / 2)
    throw new HoldpointError('feed.shrunk', { entries, known: known.entries }, { file })
  const least = fewest[name]
  const isForced = known !== undefined && known.entries < least
  if (entries < least && !isForced)
    throw new HoldpointError('feed.too-few', { feed: name, entries, least }, { file })
}
