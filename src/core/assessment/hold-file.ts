import type { Place } from '../base/errors.ts'
import type { Feeds } from '../intel/intel.ts'
import type { Tolerance } from '../options/compare.ts'
import type { Delay, Option } from '../options/option.ts'
import type { WeeklyWindow } from '../options/windows.ts'
import type { FindingRecord } from '../policy/recorded-finding.ts'
import type { Estimate, Stated, Unit } from '../release/estimate.ts'
import type { Release } from '../release/release.ts'
import type { DataClass } from '../risk/loss/data-class.ts'
import type { QuestionName } from './question.ts'

/** Whether what is deployed now has the flaw too. */
export type InProduction = 'yes' | 'no' | 'unknown'

/** A regime that may apply, and the article it may be breached by. */
export interface Regime {
  /** `gdpr`; see `core/risk/regulation`. */
  readonly name: string
  /** The article whose ceiling applies, as the regime names it; its usual one where nobody says. */
  readonly article?: string
}

/** A number that somebody stated; its unit where the name is one of the team's own. */
export interface HeldEstimate extends Estimate {
  readonly unit?: Unit
}

/** Where an answer that is no number comes from, who says so, and who else has checked it. */
export type Claim = Pick<Estimate, 'source' | 'stated' | 'confirmed'>

/** What stands behind the answers that are no numbers; each only where somebody gave it. */
export interface Claims {
  readonly reach?: { readonly stated?: Stated; readonly confirmed?: Stated }
  readonly production?: Claim
  readonly data?: Claim
  readonly tolerance?: Claim
}

/** `hold.yaml` once it is read. */
export interface HoldFile {
  readonly release: Release
  readonly currency: string
  /** Where it stands in the file, for what is wrong with it; absent where nobody has read it from one. */
  readonly currencyAt?: Place
  readonly findings: readonly FindingRecord[]
  /** The feeds of threat intelligence that they were judged by. */
  readonly intelAsOf?: Feeds
  readonly inProduction: InProduction
  /** Empty where nobody has said. */
  readonly data: readonly DataClass[]
  readonly regimes: readonly Regime[]
  /** Numbers somebody stated, by name of the quantity; `revenue` is of a year. */
  readonly estimates: ReadonlyMap<string, HeldEstimate>
  readonly claims?: Claims
  /** Which of the five questions somebody has answered. */
  readonly answered: readonly QuestionName[]
  readonly options: readonly [Option, ...Option[]]
  readonly delay: Delay
  /** When releases may be deployed; at any time where there is none. */
  readonly windows: readonly WeeklyWindow[]
  readonly tolerance?: Tolerance
}
