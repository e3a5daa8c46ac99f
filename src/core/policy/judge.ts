import type { Instant } from '../base/instant.ts'
import type { Account, Refusal } from '../findings/account.ts'
import type { Findings } from '../findings/findings.ts'
import type { Deployed } from '../findings/since.ts'
import type { IntelSource } from '../intel/intel-source.ts'
import type { ReleasedBefore } from '../release/deployment.ts'
import type { Release } from '../release/release.ts'
import { removesReason, unlookedReason } from './baseline-reasons.ts'
import { judgeAll } from './judge-all.ts'
import type { ComparedWith, Judgement, Reason } from './judgement.ts'
import { missingFrom, wouldHoldIfNew } from './missing.ts'
import type { Policy } from './policy.ts'
import { putBackReason } from './put-back.ts'
import { ruleReasons } from './reasons.ts'
import { summedUp } from './summed-up.ts'
import { upcoming } from './upcoming.ts'
import { verdicts } from './verdict.ts'

export interface GateInput {
  readonly policy: Policy
  readonly release: Release
  readonly now: Instant
  /** Merged, worst first. */
  readonly findings: Findings
  readonly accounts: readonly Account[]
  readonly refusals: readonly Refusal[]
  /** Package URLs that the evidence lists, sorted. */
  readonly components: readonly string[]
  readonly deployed?: Deployed | undefined
  readonly intel: IntelSource
  /** Days to look ahead for what will hold because time passes; a run that decides on a release looks at none. */
  readonly horizon?: number | undefined
  /** Its digests ran where it goes before, and something else runs there now. */
  readonly releasedBefore?: ReleasedBefore | undefined
}

const nothingMissing = { removed: [], unlooked: [] }

/**
 * Runs a policy over the findings of a release: the gate. Pure; the verdict is the strongest of its reasons, and `warn`
 * for what was released before and is put back.
 */
export function judge(input: GateInput): Judgement {
  const { policy, release, now, findings, accounts, refusals, components, deployed, intel } = input
  const { releasedBefore, horizon } = input
  const { rules } = policy
  const circumstances = { release, now, intel }
  const { removed, unlooked } =
    deployed === undefined ? nothingMissing : missingFrom(rules, findings, deployed, accounts, circumstances)
  const { judged: each, counts } = judgeAll(rules, findings, deployed, circumstances)
  const besides = { accounts, refusals, deployedAt: deployed?.at, removes: removed, unlooked, releasedBefore }
  const { judged, requests, evidence, feeds, baseline, verdict } = summedUp(
    policy,
    each,
    besides,
    circumstances,
  )
  const reasons = [
    ...evidence,
    ...ruleReasons(rules, judged, circumstances),
    ...feeds,
    ...unlookedReason(unlooked),
    ...removesReason(removed),
    ...baseline,
    ...putBackReason(releasedBefore, judged),
  ].sort(byStrength)
  return {
    at: now,
    release,
    policy: { name: policy.name, sha256: policy.sha256, prefers: policy.prefer, ...policy.departure },
    verdict,
    reasons,
    findings: judged,
    counts,
    accounts,
    refusals,
    components,
    inProduction: judged.filter(
      (each) =>
        each.since !== 'introduced' &&
        each.setAside !== 'vex' &&
        (each.verdict === 'hold' || wouldHoldIfNew(rules, each.finding, circumstances)),
    ),
    removes: removed,
    unlooked,
    requests,
    intel,
    ...(horizon !== undefined && { upcoming: upcoming(rules, judged, circumstances, horizon) }),
    ...(deployed !== undefined && { comparedWith: comparedWith(deployed) }),
    ...(releasedBefore !== undefined && { releasedBefore }),
  }
}

function comparedWith({ at, recorded }: Deployed): ComparedWith {
  return { at, ...(recorded !== undefined && { recorded }) }
}

/** A stable sort, so that reasons of one strength stay in the policy's order. */
function byStrength(a: Reason, b: Reason): number {
  return verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)
}
