import type { FindingRecord } from '../policy/gate-result.ts'
import type { Delay, DeployWindows, Option } from '../options/option.ts'
import type { Tolerance } from '../options/compare.ts'
import type { Estimate } from '../release/estimate.ts'
import type { Release } from '../release/release.ts'
import type { DataClass } from '../risk/loss/data-class.ts'

/** Whether what is deployed now has the flaw too. */
export type InProduction = 'yes' | 'no' | 'unknown'

/** A regime that may apply, and the article it may be breached by. */
export interface Regime {
  /** `gdpr`; see `core/risk/regulation`. */
  readonly name: string
  /** The article whose ceiling applies, as the regime names it; its usual one where nobody says. */
  readonly article?: string
}

/** `hold.yaml` once it is read. */
export interface HoldFile {
  readonly release: Release
  readonly currency: string
  readonly findings: readonly FindingRecord[]
  readonly inProduction: InProduction
  readonly data: readonly DataClass[]
  readonly regimes: readonly Regime[]
  /** Numbers somebody stated, by name of the quantity; `revenue` is of a year. */
  readonly estimates: ReadonlyMap<string, Estimate>
  /** Which of the five questions somebody has answered. */
  readonly answered: readonly ('reach' | 'data' | 'delay' | 'fix' | 'production')[]
  readonly options: readonly [Option, ...Option[]]
  readonly delay: Delay
  readonly windows: DeployWindows
  readonly tolerance?: Tolerance
}
