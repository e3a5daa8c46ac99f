import type { IntelSource } from '../intel/intel-source.ts'
import type { Release } from '../release/release.ts'
import type { GateResult } from './gate-result.ts'
import type { Judged } from './judged.ts'
import type { Policy } from './policy.ts'
import { replay } from './replay.ts'
import type { Verdict } from './verdict.ts'

/** A recorded result whose verdict is another one with other threat intelligence, by the same policy. */
export interface FeedFlip {
  readonly release: Release
  /** The verdict as it was recorded; feeds of before may have changed it already. */
  readonly recorded: Verdict
  readonly before: Verdict
  readonly after: Verdict
  /** Findings whose own verdict is another, as they are judged now; in the order of the result. */
  readonly findings: readonly Judged[]
}

/** What changes for a recorded result when feeds change and nothing else does; undefined where its verdict does not. */
export function feedFlip(
  policy: Policy,
  result: GateResult,
  before: IntelSource,
  after: IntelSource,
): FeedFlip | undefined {
  const [then, now] = [replay(policy, result, before), replay(policy, result, after)]
  if (then.after === now.after) return undefined
  const findings = now.judged.filter(({ verdict }, i) => verdict !== then.judged[i]?.verdict)
  const { release, verdict: recorded } = result
  return { release, recorded, before: then.after, after: now.after, findings }
}

/** Whether it is back at the verdict that was recorded, which therefore stands. */
export function isBack({ recorded, after }: FeedFlip): boolean {
  return recorded === after
}
