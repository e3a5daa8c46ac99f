import type { Instant } from '../core/base/instant.ts'
import { type IntelSource, intelSource } from '../core/intel/intel-source.ts'
import type { Knowledge } from '../core/intel/knowledge.ts'
import { type GateResult, toldIn } from '../core/policy/gate-result.ts'
import { advisedBy } from './advised-by.ts'

/**
 * What feeds say of the findings of recorded results, beside what their evidence told then. Advisories of then count
 * where there are none among the feeds.
 */
export async function intelOfResults(
  knowledge: Knowledge,
  now: Instant,
): Promise<(result: GateResult) => IntelSource> {
  const advised = await advisedBy(knowledge)
  return (result) => intelSource(knowledge, now, { ...toldIn(result), ...(advised && { advised }) })
}
