import type { Said } from '../../language/catalogue.ts'
import type { Check } from './check.ts'

/** Something a law asks for, by when, from when on (DESIGN 5, rule 11). */
export interface Duty {
  /** `gdpr` */
  readonly regime: string
  /** `Art. 33(1)` */
  readonly article: string
  /** What must be done, and towards whom. */
  readonly asks: Said
  /** An amount of 0 is at once. */
  readonly within: { readonly amount: number; readonly of: 'hours' | 'days' | 'business-days' | 'months' }
  /** What starts the clock: awareness of a breach, known exploitation; never that a flaw was found. */
  readonly starts: Said
  readonly source: string
  readonly year: number
  /** How far it was checked against the law's own text; a reader should know before relying on it. */
  readonly checked: Check
}
