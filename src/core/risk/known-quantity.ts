import type { Said } from '../language/catalogue.ts'
import type { DefaultEstimate, Unit } from '../release/estimate.ts'
import type { Exposure } from '../release/exposure.ts'
import type { DataClass } from './loss/data-class.ts'

/** What defaults go by. */
export interface Circumstances {
  /** ISO 4217. */
  readonly currency: string
  /** Of a year, in that currency; absent where nobody has said. */
  readonly revenue?: number
  readonly exposure?: Exposure
  readonly data: readonly DataClass[]
  /** Weaknesses of the findings that hold, as numbers of CWE. */
  readonly weaknesses: readonly number[]
}

/** A number that Holdpoint knows how to ask for, and what it takes until somebody answers. */
export interface KnownQuantity {
  readonly name: string
  readonly unit: Unit
  /** In plain words, as a question: `How many people's data can it reach?` */
  readonly asks: Said
  /** Bounds of what it can be at all; none where nothing bounds it. */
  readonly least?: number
  readonly most?: number
  readonly default: (circumstances: Circumstances) => DefaultEstimate
}
