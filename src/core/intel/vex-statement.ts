import type { Instant } from '../base/instant.ts'
import type { VulnerabilityId } from '../findings/result.ts'

/** The four words that OpenVEX, CSAF and CycloneDX have in common; what is written otherwise is not a status. */
export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const
export type VexStatus = (typeof vexStatuses)[number]

/** What somebody says of a vulnerability in a product: whether it matters there at all. */
export interface VexStatement {
  readonly status: VexStatus
  readonly vulnerability: VulnerabilityId
  readonly aliases: readonly VulnerabilityId[]
  /** What it is about. A statement about nothing is about nothing. */
  readonly products: readonly VexProduct[]
  /** Why not affected, in the standard's words: `vulnerable_code_not_present`. */
  readonly justification?: string
  /** The author's own words on impact or on what to do. */
  readonly says?: string
  /** Who says so, as the document names them. Only those whom the policy trusts count. */
  readonly author: string
  /** What the author is to the product, as the document gives it: `vendor`, `coordinator`. */
  readonly role?: string
  /** Of the document. */
  readonly version?: string
  /** The document calls itself a draft: it says nothing yet. */
  readonly draft?: true
  /** When it was last said. */
  readonly at: Instant
  /** sha256 of the evidence, lower-case hex. */
  readonly evidence: string
}

/** A product, and the part of it that has the flaw; each a package URL, a digest (`sha256:...`), a CPE or a name. */
export interface VexProduct {
  readonly id: string
  /** Where the flaw sits inside of it; empty where the product itself is meant. */
  readonly subcomponents: readonly string[]
}
