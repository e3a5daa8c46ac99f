import { type Knowledge, noKnowledge } from '../core/intel/knowledge.ts'

/** What the feeds in a folder say; nothing without one, and nothing of one that is damaged. */
export async function knowledgeIn(folder: string | undefined): Promise<Knowledge> {
  if (folder === undefined) return noKnowledge
  const { openKnowledge } = await import('../adapters/feeds/open-knowledge.ts')
  const { tolerating } = await import('../core/intel/tolerating.ts')
  return tolerating(openKnowledge(folder))
}
