import { parseFeeds } from './feed-kinds.ts'
import type { Parsed } from './parsed-feed.ts'

/** The one feed that bytes hold. */
export function parseFeed(bytes: Uint8Array, file: string): Parsed {
  const [feed, ...others] = parseFeeds(bytes, file)
  if (feed === undefined || others.length > 0) throw new Error('Not one feed')
  return feed
}
