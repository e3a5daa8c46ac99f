import { scoreIn } from '../adapters/feeds/epss/epss-history.ts'
import { openKnowledge } from '../adapters/feeds/open-knowledge.ts'
import { HoldpointError } from '../core/base/errors.ts'
import type { Instant } from '../core/base/instant.ts'
import { type Known, knownOf as knownIn } from '../core/intel/known.ts'
import { bytesOf } from './text-file.ts'

export { knownJson } from '../adapters/documents/json/known.ts'
export { knownText } from '../adapters/documents/terminal/known.ts'

interface About {
  /** The folder of the feeds. */
  readonly folder: string
  /** Files of EPSS, each of a day, to look back on. */
  readonly history: readonly string[]
  readonly now: Instant
}

/** What the feeds say of a vulnerability. Throws `feed.not-an-id`, and `feed.*` for what cannot be read. */
export function knownOf(given: string, { folder, history, now }: About): Known {
  if (!/^[a-z][a-z\d]*-\S+$/i.test(given.trim())) throw new HoldpointError('feed.not-an-id', { given })
  return knownIn(given, openKnowledge(folder), now, (cve) =>
    history.flatMap((file) => scoreIn(bytesOf(file), file, cve) ?? []),
  )
}
