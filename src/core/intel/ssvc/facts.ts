import type { Instant } from '../../base/instant.ts'
import type { Rating } from '../../findings/rating.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'
import type { Exposure } from '../../release/exposure.ts'
import type { ExploitFact } from '../exploit-fact.ts'

/**
 * Whether KEV lists a vulnerability. `unlisted` only where a feed that is not too old was looked into; `unknown` where
 * there was none; `not-applicable` for a flaw that has no CVE, which KEV cannot list.
 */
export type KevStanding = 'listed' | 'unlisted' | 'unknown' | 'not-applicable'

/** An answer that somebody gave to an input, in SSVC's words: `very high`. */
export interface StatedInput {
  readonly value: string
  /** Who says so: a file, a role. */
  readonly source: string
}
export type StatedInputs = Readonly<Partial<Record<SsvcInput, StatedInput>>>

/** What is known of a flaw and of the release that has it, as far as SSVC asks. */
export interface SsvcFacts {
  readonly kev: KevStanding
  /** The date of the KEV catalogue that was looked into. */
  readonly kevDated?: Instant
  /** Of this very flaw. */
  readonly exploitation: readonly ExploitFact[]
  readonly ratings: readonly Rating[]
  readonly exposure: Exposure | undefined
  readonly stated: StatedInputs
}
