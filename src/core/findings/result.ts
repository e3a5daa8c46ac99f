import type { Instant } from '../base/instant.ts'
import type { Severity } from '../cvss/severity.ts'
import type { Component } from './component.ts'
import type { Rating } from './rating.ts'

/** CVE, GHSA, OSV or a vendor's advisory id, as published. */
export type VulnerabilityId = string
/** `CWE-89`. */
export type WeaknessId = `CWE-${number}`

/** What kind of thing was found. Only a `vulnerability` is somebody's published one and may have EPSS or KEV. */
export const findingKinds = ['vulnerability', 'code', 'secret', 'misconfiguration', 'license'] as const
export type FindingKind = (typeof findingKinds)[number]

/** How sure the reporter is. `confirmed` means that somebody reproduced it. */
export const confidences = ['confirmed', 'high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** Whether the code that has the flaw is called, where a tool has followed the calls. */
export const reachabilities = ['reachable', 'unreachable'] as const
export type Reachability = (typeof reachabilities)[number]

export interface Tool {
  readonly name: string
  readonly version?: string
  /**
   * What it looked at, in a form that stays the same from release to release: an image without its tag, a package URL
   * without its version, a folder. Absent where the report does not say.
   */
  readonly target?: string
}

/** Where a flaw shows itself. */
export interface Location {
  /** A file, with forward slashes, relative where the tool says so; or an image, a URL, a resource. */
  readonly path: string
  /** From 1. */
  readonly line?: number
  /** A function, class or endpoint, where the tool names one. */
  readonly logical?: string
}

/** What repairs it, as the tool says. `unknown` where it says nothing. */
export type Fix =
  | { readonly state: 'available'; readonly versions: readonly [string, ...string[]] }
  | { readonly state: 'none' | 'wont-fix' | 'unknown' }

/** The tool itself set this result aside. For Holdpoint that is a request, never a clearance (DESIGN 5, rule 4). */
export interface Suppression {
  readonly by: string
  readonly reason?: string
}

/** Somebody saw the flaw happen. */
export interface Reproduction {
  readonly at: Instant
  readonly by: string
}

/** Where in the evidence a record stands. Records and lines count from 1, bytes from 0. */
export interface RecordPlace {
  readonly record: number
  readonly line: number
  readonly byte: number
}

/** What one record says about one target, in its place: the unit that is counted exactly once. */
export interface Result {
  readonly kind: FindingKind
  readonly title: string
  /** The tool's own check: a rule, query, plugin or advisory id. */
  readonly rule?: string
  readonly vulnerability?: VulnerabilityId
  /** Other ids of the same flaw. Never merely related ones: those would merge what is distinct. */
  readonly aliases?: readonly VulnerabilityId[]
  readonly weaknesses?: readonly WeaknessId[]
  /** The tool's headline word, mapped. */
  readonly severity: Severity
  readonly ratings?: readonly Rating[]
  readonly component?: Component
  readonly locations?: readonly Location[]
  readonly fix?: Fix
  readonly confidence?: Confidence
  readonly reachability?: Reachability
  readonly published?: Instant
  readonly reproduced?: Reproduction
  /** Fingerprints by the standard's names, which survive moved lines. */
  readonly fingerprints?: Readonly<Record<string, string>>
  /** The code at the place, used to know it again where there is no fingerprint. Never the text of a secret. */
  readonly snippet?: string
  readonly suppression?: Suppression
  readonly tool: Tool
  /** sha256 of the evidence, lower-case hex. */
  readonly evidence: string
  readonly place: RecordPlace
}
