import type { FeedName } from '../../core/intel/feed.ts'
import type { KeptAdvisory } from './advisory-store.ts'
import type { AdvisoryFeed, Parsed, ParsedFeed } from './parsed-feed.ts'

/** Feeds that come in pieces. */
export interface GatheredFeeds {
  readonly add: (parsed: Parsed) => void
  /** One of each name: all records of advisories; of what comes as a whole, the one of the latest date. */
  readonly feeds: () => readonly Parsed[]
}

export function gatherFeeds(): GatheredFeeds {
  const wholes = new Map<FeedName, ParsedFeed>()
  const records = new Map<AdvisoryFeed, KeptAdvisory[]>()
  return {
    add: (parsed) => {
      if ('records' in parsed) {
        const there = records.get(parsed.name) ?? []
        for (const record of parsed.records) there.push(record)
        records.set(parsed.name, there)
      } else {
        const there = wholes.get(parsed.name)
        if (there === undefined || there.dated <= parsed.dated) wholes.set(parsed.name, parsed)
      }
    },
    feeds: () => [...wholes.values(), ...[...records].map(([name, each]) => ({ name, records: each }))],
  }
}
