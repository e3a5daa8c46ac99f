import type { Instant } from '../base/instant.ts'
import type { Said } from '../language/catalogue.ts'
import type { Comparison } from '../options/comparison.ts'
import type { Likelihood } from '../risk/likelihood/likelihood.ts'
import type { Quantities } from '../risk/quantity.ts'
import type { Duty } from '../risk/regulation/duty.ts'
import type { HoldFile } from './hold-file.ts'

/** One of the five questions of a first assessment, while nobody has answered it. */
export interface OpenQuestion {
  readonly question: 'reach' | 'data' | 'delay' | 'fix' | 'production'
  readonly asks: Said
  /** What an answer is worth before deciding: expected value of perfect information, money; the largest first. */
  readonly worth: number
}

/** A hold file with what follows from it. */
export interface Assessment {
  readonly at: Instant
  readonly hold: HoldFile
  readonly comparison: Comparison
  readonly likelihoods: readonly Likelihood[]
  /** Every number that went in, stated or default. */
  readonly quantities: Quantities
  /** Names of those that are defaults and matter, the most first. */
  readonly defaults: readonly string[]
  readonly duties: readonly Duty[]
  readonly open: readonly OpenQuestion[]
  /** What a reader should know before trusting the numbers. */
  readonly notes: readonly Said[]
}
