import type { Instant } from '../base/instant.ts'
import type { Refusal } from '../findings/account.ts'
import type { ReleasedBefore } from '../release/deployment.ts'
import { staleReason, unlookedVerdict } from './baseline-reasons.ts'
import { counted } from './counted.ts'
import { evidenceReasons, type RecordedAccount } from './evidence-reasons.ts'
import { feedReasons } from './feed-reasons.ts'
import type { Circumstances, Judged } from './judged.ts'
import type { Reason } from './judgement.ts'
import type { Policy } from './policy.ts'
import { putBackVerdict } from './put-back.ts'
import { type RequestOutcome, requestsOn } from './requests-on.ts'
import { sparedAsFix } from './spared-as-fix.ts'
import { strongest, type Verdict } from './verdict.ts'

/** What a release is judged by besides its findings, as a run finds it or as a result has recorded it. */
export interface Besides {
  readonly accounts: readonly RecordedAccount[]
  readonly refusals: readonly Refusal[]
  /** When what is deployed was judged. */
  readonly deployedAt: Instant | undefined
  /** Holding findings that it takes away. */
  readonly removes: readonly unknown[]
  /** Deployed findings that nobody has looked for again. */
  readonly unlooked: readonly { readonly holds: boolean }[]
  readonly releasedBefore: ReleasedBefore | undefined
}

/** A release as a whole: its findings seen together, what its evidence, the feeds and the baseline say, and the verdict. */
export interface SummedUp {
  readonly judged: readonly Judged[]
  readonly requests: readonly RequestOutcome[]
  readonly evidence: readonly Reason[]
  readonly feeds: readonly Reason[]
  readonly baseline: readonly Reason[]
  readonly verdict: Verdict
}

/** From findings that are judged one by one to the release: for a run of the gate and for the replay of one. */
export function summedUp(
  policy: Policy,
  each: readonly Judged[],
  besides: Besides,
  circumstances: Circumstances,
): SummedUp {
  const { accounts, refusals, deployedAt, removes, unlooked, releasedBefore } = besides
  const spared = sparedAsFix(counted(policy.rules, each), removes.length > 0)
  const { judged, requests } = requestsOn(policy, spared, circumstances)
  const evidence = evidenceReasons(policy.required, accounts, refusals)
  const feeds = feedReasons(policy.rules, judged, circumstances)
  const baseline = staleReason(deployedAt, circumstances.now)
  const verdict = strongest([
    ...new Set(judged.map((one) => one.verdict)),
    ...[...evidence, ...feeds, ...baseline].map((reason) => reason.verdict),
    removes.length > 0 ? 'warn' : 'pass',
    unlookedVerdict(unlooked),
  ])
  return { judged, requests, evidence, feeds, baseline, verdict: putBackVerdict(verdict, releasedBefore) }
}
