import type { ClockWord, DutyWord } from '../../language/risk-words.ts'
import type { DefaultEstimate } from '../../release/estimate.ts'
import type { PublishedRange } from '../published.ts'
import type { Check } from './check.ts'
import type { Duty } from './duty.ts'

/** Where a figure comes from. */
export interface Cited {
  readonly source: string
  /** Of the source. */
  readonly year: number
  readonly checked: Check
}

export interface Sum {
  readonly amount: number
  readonly currency: string
}

/** The most that a fine can be. Shares are of a year's revenue. */
export type Most =
  | { readonly kind: 'higher' | 'lower'; readonly sum: Sum; readonly share: number }
  | { readonly kind: 'sum'; readonly sum: Sum }
  | { readonly kind: 'share'; readonly share: number }
  /** For each person whose data was taken. */
  | { readonly kind: 'a-person'; readonly sum: Sum }
  /** The law sets none. */
  | { readonly kind: 'none' }

/** A ceiling by the article that sets it. */
export interface Ceiling extends Cited {
  readonly article: string
  /** Which breaches it is for. */
  readonly of: string
  readonly most: Most
}

/** A duty as a regime's file has it. */
export interface DutyRule extends Cited {
  readonly article: string
  readonly asks: DutyWord
  readonly within: Duty['within']
  readonly starts: ClockWord
}

/** A law or contract that exploitation can bring into play. */
export interface Regime {
  /** `gdpr`; what a hold file names. */
  readonly name: string
  readonly title: string
  /** What a contract asks is no fine by law, and counts among contractual losses. */
  readonly binds: 'by-law' | 'by-contract'
  /** The first is the usual one for a flaw that somebody exploited. */
  readonly ceilings: readonly [Ceiling, ...Ceiling[]]
  readonly duties: readonly DutyRule[]
  /** Chance of a fine once the authority was told. */
  readonly fined: DefaultEstimate
  /** What fines come to, nine in ten. */
  readonly fine: Fines
}

/** What a fine may come to before its ceiling is applied. */
export interface Fines extends PublishedRange {
  /** Revenue of a year, in its currency, of whom it is for: with less or more revenue, less or more in proportion. */
  readonly atRevenue?: Sum
  readonly source: string
  readonly year: number
}
