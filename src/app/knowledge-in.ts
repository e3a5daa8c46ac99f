import { type Knowledge, noKnowledge } from '../core/intel/knowledge.ts'

/** What the feeds in a folder say; nothing without one. What is read throws `feed.damaged` or `feed.unreadable`. */
export async function knowledgeIn(folder: string | undefined): Promise<Knowledge> {
  if (folder === undefined) return noKnowledge
  const { openKnowledge } = await import('../adapters/feeds/open-knowledge.ts')
  return openKnowledge(folder)
}
