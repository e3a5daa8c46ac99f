import type { IntelSource } from '../core/intel/intel-source.ts'
import type { Knowledge } from '../core/intel/knowledge.ts'

/**
 * What advisories say of findings; undefined where there are none. To compare versions takes code that a run without
 * advisories need not load.
 */
export async function advisedBy(knowledge: Knowledge): Promise<IntelSource['advised']> {
  if (knowledge.feed('advisories') === undefined && knowledge.feed('nvd') === undefined) return undefined
  const { advisedFrom } = await import('../core/intel/advised.ts')
  return advisedFrom(knowledge)
}
