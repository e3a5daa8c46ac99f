import type { Instant } from '../../core/base/instant.ts'
import type { FeedName } from '../../core/intel/feed.ts'
import type { KeptAdvisory } from './advisory-store.ts'

/** A whole feed, read and checked, that takes the place of the one before. */
export interface ParsedFeed {
  readonly name: Exclude<FeedName, AdvisoryFeed>
  readonly version?: string
  readonly dated: Instant
  readonly entries: number
  /** What is kept of it, made when it is kept. */
  readonly parts: () => ReadonlyMap<string, Uint8Array>
}

/** Feeds whose records come one by one and are added to those that are there. */
export type AdvisoryFeed = 'advisories' | 'nvd'

export interface ParsedAdvisories {
  readonly name: AdvisoryFeed
  readonly records: readonly KeptAdvisory[]
}

export type Parsed = ParsedFeed | ParsedAdvisories
