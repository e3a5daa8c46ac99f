import { join } from 'node:path'
import type { FeedName } from '../../../core/intel/feed.ts'

/** The one that counts, and the one that it replaced. */
type Edition = 'current' | 'previous'

/** Where a feed is kept. */
export function feedFile(folder: string, name: FeedName, edition: Edition = 'current'): string {
  return join(folder, edition === 'current' ? `${name}.feed` : `${name}.previous.feed`)
}
