import type { Instant } from '../base/instant.ts'
import type { Severity } from '../cvss/severity.ts'
import type { Component } from './component.ts'
import type { Identity } from './identity.ts'
import { type Rating, severityRank } from './rating.ts'
import type {
  Confidence,
  FindingKind,
  Fix,
  Location,
  Reachability,
  Reproduction,
  Result,
  Suppression,
  VulnerabilityId,
  WeaknessId,
} from './result.ts'

/** What a finding keeps of each result behind it; the rest is in the evidence, at that place. */
export type SeenBy = Pick<Result, 'tool' | 'rule' | 'severity' | 'evidence' | 'place' | 'suppression'>

/** One normalized flaw in one component or place, with every result that says so behind it. */
export interface Finding {
  readonly identity: Identity
  readonly kind: FindingKind
  /** The name it is known by; absent for a first-party flaw, which therefore has no EPSS and no KEV. */
  readonly vulnerability?: VulnerabilityId
  /** Its other names, sorted. */
  readonly aliases: readonly VulnerabilityId[]
  readonly weaknesses: readonly WeaknessId[]
  readonly title: string
  /** The rating that counts (`winningRating`); the others are in `ratings`. */
  readonly rating: Rating
  readonly severity: Severity
  readonly ratings: readonly Rating[]
  readonly component?: Component
  readonly locations: readonly Location[]
  readonly fix: Fix
  readonly confidence?: Confidence
  /** Unreachable where a tool has proven so and none has seen a call. */
  readonly reachability?: Reachability
  readonly published?: Instant
  readonly reproduced?: Reproduction
  /** Present when every tool that reports it has set it aside itself. */
  readonly suppression?: Suppression
  readonly results: readonly [SeenBy, ...SeenBy[]]
}

/** Worst first, then by identity: a total order, the same whatever was read first. */
export function byWorstFinding(a: Finding, b: Finding): number {
  return (
    severityRank(b.severity) - severityRank(a.severity) ||
    (b.rating.score ?? -1) - (a.rating.score ?? -1) ||
    (a.identity.exact < b.identity.exact ? -1 : 1)
  )
}
