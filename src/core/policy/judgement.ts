import type { Instant } from '../base/instant.ts'
import type { Severity } from '../cvss/severity.ts'
import type { Account, Refusal } from '../findings/account.ts'
import type { Finding } from '../findings/finding.ts'
import type { IntelSource } from '../intel/intel-source.ts'
import type { Said } from '../language/catalogue.ts'
import type { ReleasedBefore } from '../release/deployment.ts'
import type { Release } from '../release/release.ts'
import type { Judged } from './judged.ts'
import type { Missing } from './missing.ts'
import type { Departure } from './policy.ts'
import type { RequestOutcome } from './requests-on.ts'
import type { Upcoming } from './upcoming.ts'
import type { Verdict } from './verdict.ts'

/** Why the verdict is what it is: one rule, one outcome, the findings it is about. */
export interface Reason {
  /** A rule of the policy, or `evidence`, `required-scan`, `missing-detector`, `removes-holding-finding`, `deployed`, `feeds`, `released-before`. */
  readonly rule: string
  readonly verdict: Verdict
  readonly outcome: 'met' | 'unknown'
  /** What settled it for the worst of its findings, or for the release. */
  readonly because: readonly Said[]
  /** Worst first. */
  readonly findings: readonly Judged[]
  readonly clearsWhen: Said
}

/** The policy of a judgement, and how it departs from the one that Holdpoint ships. */
export interface JudgedBy extends Departure {
  readonly name: string
  readonly sha256: string
  /** Sources whose rating counts before any other. */
  readonly prefers: readonly string[]
}

/** The deployed release that a judgement compares with. */
export interface ComparedWith {
  /** When it was judged. */
  readonly at: Instant
  /** Where nobody named it and this machine remembers it: which release, and when it was deployed. */
  readonly recorded?: { readonly version?: string; readonly at: Instant }
}

/** Everything that the gate found out about one release at one time. Deterministic: the same input, the same judgement. */
export interface Judgement {
  readonly at: Instant
  readonly release: Release
  readonly policy: JudgedBy
  readonly verdict: Verdict
  /** Strongest verdict first, then in the policy's order. */
  readonly reasons: readonly Reason[]
  /** All of them, worst first; nothing set aside is dropped. */
  readonly findings: readonly Judged[]
  /** Of all findings by severity: what is set aside is counted too (DESIGN 5, rule 9). */
  readonly counts: Readonly<Record<Severity, number>>
  readonly accounts: readonly Account[]
  readonly refusals: readonly Refusal[]
  /** Package URLs of what the release is made of, as far as its evidence lists them, sorted. */
  readonly components: readonly string[]
  /** Findings that hold, or would if this release brought them, but are deployed already (DESIGN 5, rule 14). */
  readonly inProduction: readonly Judged[]
  /** What the deployed release had, would hold, and this one no longer has. */
  readonly removes: readonly Finding[]
  /** What the deployed release had and its tools have not looked for again. */
  readonly unlooked: Missing['unlooked']
  readonly requests: readonly RequestOutcome[]
  /** Of a nightly run: what will hold within days if nothing is done. */
  readonly upcoming?: readonly Upcoming[]
  /** What the world knew of each finding, and on which date. */
  readonly intel: IntelSource
  /** The deployed release it was compared with; without one everything counts as introduced. */
  readonly comparedWith?: ComparedWith
  /** It was released before and is put back: the verdict only warns, and reasons keep what they say (DESIGN 5, rule 1). */
  readonly releasedBefore?: ReleasedBefore
}
