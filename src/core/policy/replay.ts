import type { IntelSource } from '../intel/intel-source.ts'
import { exposedAnew } from './exposed.ts'
import { deployedFrom, type GateResult, intelThen, vexThen } from './gate-result.ts'
import { type Judged, judgeOne } from './judged.ts'
import type { Policy } from './policy.ts'
import { summedUp } from './summed-up.ts'
import type { Verdict } from './verdict.ts'

/** What a policy would have said of a recorded result. */
export interface Replay {
  readonly result: GateResult
  readonly before: Verdict
  readonly after: Verdict
  /** All findings as they are judged now, in the order of the result. */
  readonly judged: readonly Judged[]
  /** Findings whose own verdict is another under this policy, worst first. */
  readonly changed: readonly { readonly judged: Judged; readonly before: Verdict }[]
}

/**
 * Judges a recorded result again, as of the time when it was recorded: by another policy, or with what was known of its
 * findings at another time. What its VEX says counts where the policy trusts who says it.
 */
export function replay(policy: Policy, result: GateResult, known: IntelSource = intelThen(result)): Replay {
  const { at, comparedWith, releasedBefore, evidence, refusals, removes, unlooked = [] } = result
  const release = exposedAnew(result.release, result.policy.name, policy)
  const intel = { ...known, vex: vexThen(result, policy.vexTrusts) }
  const circumstances = { release, now: at, intel }
  const each = deployedFrom(result).findings.map(({ finding, firstSeen }, i) => {
    const { since = 'introduced', worsened = false } = result.findings[i] ?? {}
    return judgeOne(policy.rules, { finding, firstSeen, since, worsened }, circumstances)
  })
  const besides = {
    accounts: evidence,
    refusals,
    deployedAt: comparedWith?.at,
    removes,
    unlooked,
    releasedBefore,
  }
  const { judged, verdict: after } = summedUp(policy, each, besides, circumstances)
  const changed = judged.flatMap((each, i) => {
    const before = result.findings[i]?.verdict
    return before === undefined || before === each.verdict ? [] : [{ judged: each, before }]
  })
  return { result, before: result.verdict, after, judged, changed }
}
