import type { Distribution } from '../distribution.ts'
import type { Batch } from '../model.ts'

/** What exploitation costs, primary losses first (FAIR). */
export const lossComponents = [
  'response',
  'outage',
  'replacement',
  'records',
  'churn',
  'contract',
  'regulatory',
] as const
export type LossComponent = (typeof lossComponents)[number]

/** A column for each component, aligned by scenario. */
export type LossColumns = Readonly<Record<LossComponent, Float64Array>>

/** What a flaw can cost, before any way forward is chosen. */
export interface LossModel {
  /** What is drawn once a scenario, besides what the options need. */
  readonly uncertain: Readonly<Record<string, Distribution>>
  /** Further dimensions: of the first events' severities. */
  readonly uniforms: readonly string[]
  readonly of: (batch: Batch) => Losses
}

/** The losses of one batch of scenarios. */
export interface Losses {
  /** Successful exploitations a year while the flaw is open to its whole audience, in each scenario. */
  readonly rate: Float64Array
  /** Loss of the first exploitation, whether or not it happens: loss given exploitation, which authority goes by. */
  readonly givenExploitation: LossColumns
  /** Sum over so many exploitations in each scenario. The k-th one of a scenario costs the same for every option. */
  readonly of: (exploitations: Uint32Array) => LossColumns
}
