import type { Instant } from '../base/instant.ts'
import type { LossModel } from '../risk/loss/loss-model.ts'
import type { Quantities } from '../risk/quantity.ts'
import type { Settings } from '../risk/settings.ts'
import type { Delay, DeployWindows, Option } from './option.ts'

/** The most that may be lost from exploitation, and how likely more may be: `no more than 5% chance of over 250,000`. */
export interface Tolerance {
  readonly loss: number
  readonly chance: number
}

/** What ways forward are compared on. */
export interface CompareInput {
  readonly now: Instant
  /** When the release was to ship. */
  readonly planned: Instant
  /** The flaw is open in production already: windows begin now, and no option may hold back its fix (DESIGN 5, rule 14). */
  readonly inProduction: boolean
  /** At least one; names differ. */
  readonly options: readonly [Option, ...Option[]]
  /** Every name that an option or the delay mentions is in it, and the rest of `neededQuantities`. */
  readonly quantities: Quantities
  readonly losses: LossModel
  readonly delay: Delay
  readonly windows: DeployWindows
  readonly tolerance?: Tolerance
  readonly settings: Settings
}
