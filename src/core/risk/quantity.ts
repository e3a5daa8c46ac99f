import type { DefaultEstimate, Estimate, Unit } from '../release/estimate.ts'
import type { Distribution } from './distribution.ts'

/** A number that an assessment needs, under the name that hold files and screens give it. */
export interface Quantity {
  /** `people`, `delay-a-day`; a hold file may add its own. */
  readonly name: string
  readonly unit: Unit
  /** Who says so. */
  readonly from:
    | { readonly kind: 'estimate'; readonly estimate: Estimate }
    | { readonly kind: 'default'; readonly default: DefaultEstimate }
  /** What is drawn, once a scenario. */
  readonly distribution: Distribution
}

/** Every number of one assessment, by name. */
export type Quantities = ReadonlyMap<string, Quantity>
