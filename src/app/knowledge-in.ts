import { statSync } from 'node:fs'
import { feedFile } from '../adapters/feeds/cache/feed-file.ts'
import { feedNames } from '../core/intel/feed.ts'
import { type Knowledge, noKnowledge } from '../core/intel/knowledge.ts'
import { tolerating } from '../core/intel/tolerating.ts'

/** What the feeds in a folder say; nothing without one, and nothing of one that is damaged. */
export async function knowledgeIn(folder: string | undefined): Promise<Knowledge> {
  // To look into feeds takes code that a machine without any need not load.
  if (folder === undefined || !hasFeeds(folder)) return noKnowledge
  const { openKnowledge } = await import('../adapters/feeds/open-knowledge.ts')
  return tolerating(openKnowledge(folder))
}

/** Also where that cannot be seen: to open them then says why. */
function hasFeeds(folder: string): boolean {
  try {
    return feedNames.some((name) => statSync(feedFile(folder, name), { throwIfNoEntry: false }) !== undefined)
  } catch {
    return true
  }
}
