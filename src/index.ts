/**
 * Holdpoint as a library: judge a release on the reports of its scanners, and render what comes out.
 *
 * ```ts
 * import { gate, instantFrom, parseRelease, rendered } from 'holdpoint'
 *
 * const clock = { now: () => instantFrom(Date.now()) }
 * const request = { evidence: ['reports/'], release: { ...parseRelease('shop@4.2.0'), digests: [] } }
 * const { judgement } = await gate(request, { clock, progress: () => {} })
 * console.log(judgement.verdict, [...rendered(judgement, 'markdown', {})].join(''))
 * ```
 *
 * CVSS alone is in `holdpoint/cvss`, distributions and simulation in `holdpoint/risk`.
 *
 * @module
 */

export type { DocumentOptions, Style } from './adapters/documents/document.ts'
export { findFeedsFolder } from './app/feeds-folder.ts'
export { formatNames, type GateRequest, type GateRun, gate, type Surroundings } from './app/gate.ts'
export { recordsFileOf } from './app/records-file.ts'
export { documentNames, rendered } from './app/write-documents.ts'
export type { ErrorExit } from './core/base/errors/entry.ts'
export { type ErrorCode, HoldpointError, type Place } from './core/base/errors.ts'
export type { Digest } from './core/base/hash.ts'
export { type Clock, type Instant, instantFrom, parseInstant } from './core/base/instant.ts'
export { version } from './core/base/version.ts'
export { type Severity, severities } from './core/cvss/severity.ts'
export type { Account, Refusal } from './core/findings/account.ts'
export type { Component } from './core/findings/component.ts'
export type { Finding, SeenBy } from './core/findings/finding.ts'
export type { Identity } from './core/findings/identity.ts'
export type { Rating } from './core/findings/rating.ts'
export type {
  Fix,
  Location,
  RecordPlace,
  Reproduction,
  Suppression,
  Tool,
  VulnerabilityId,
} from './core/findings/result.ts'
export type { Compared, Since } from './core/findings/since.ts'
export type { Advised } from './core/intel/completed.ts'
export type { EpssScore } from './core/intel/epss-score.ts'
export { type Exploitation, type ExploitFact, exploitations } from './core/intel/exploit-fact.ts'
export { type Feed, type FeedName, feedNames } from './core/intel/feed.ts'
export { type Feeds, type Intel, type Lookup, type UnknownWhy, unknownWhys } from './core/intel/intel.ts'
export type { IntelSource, Named } from './core/intel/intel-source.ts'
export type { KevEntry } from './core/intel/kev-entry.ts'
export type { VexStanding } from './core/intel/vex/vex-standing.ts'
export type { VexTrust } from './core/intel/vex/vex-trust.ts'
export {
  type VexProduct,
  type VexStatement,
  type VexStatus,
  vexStatuses,
} from './core/intel/vex-statement.ts'
export { type MessageCode, type Said, speak } from './core/language/catalogue.ts'
export type { Flag } from './core/policy/flag.ts'
export type { Judged, Ruling } from './core/policy/judged.ts'
export type { ComparedWith, JudgedBy, Judgement, Reason } from './core/policy/judgement.ts'
export type { Matches } from './core/policy/parse-glob.ts'
export type { Departure, Policy } from './core/policy/policy.ts'
export type { AcceptanceRequest, Rule } from './core/policy/policy-document.ts'
export type { RequestOutcome } from './core/policy/requests-on.ts'
export type { Upcoming } from './core/policy/upcoming.ts'
export { exitCodeOf, type Verdict, verdicts } from './core/policy/verdict.ts'
export type { ReleasedBefore } from './core/release/deployment.ts'
export { type Audience, audiences, type Exposure, type Reach, reaches } from './core/release/exposure.ts'
export { parseRelease, type Release } from './core/release/release.ts'
