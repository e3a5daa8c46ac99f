import type { Said } from '../../language/catalogue.ts'

/** Something a law asks for, by when, from when on (DESIGN 5, rule 11). */
export interface Duty {
  /** `gdpr` */
  readonly regime: string
  /** `Art. 33(1)` */
  readonly article: string
  /** What must be done, and towards whom. */
  readonly asks: Said
  readonly within: { readonly amount: number; readonly of: 'hours' | 'days' | 'business-days' | 'months' }
  /** What starts the clock: awareness of a breach, known exploitation; never that a flaw was found. */
  readonly starts: Said
  readonly source: string
  readonly year: number
}
