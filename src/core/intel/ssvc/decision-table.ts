import type { SsvcTable } from '../../language/ssvc-words/decisions.ts'
import type { SsvcInput } from '../../language/ssvc-words/inputs.ts'

/** A thing that SSVC asks or decides, in its own words and version. */
export interface DecisionPoint {
  /** Who defines it. */
  readonly namespace: 'ssvc' | 'cisa'
  readonly name: string
  readonly version: string
  /** The mildest first. */
  readonly values: readonly [string, string, ...string[]]
}

export interface InputPoint extends DecisionPoint {
  readonly key: SsvcInput
}

/** An SSVC decision table: for each combination of its inputs' values, one decision. */
export interface DecisionTable {
  readonly key: SsvcTable
  readonly name: string
  readonly version: string
  /** Where the data is from, and the year of that edition. */
  readonly source: string
  readonly year: number
  readonly inputs: readonly InputPoint[]
  readonly outcome: DecisionPoint
  /**
   * A digit for each combination, the place of its outcome among the outcome's values. The last input turns fastest;
   * lines break where it is easy on the eye, all at the same length.
   */
  readonly decisions: readonly string[]
}

/** The outcome for a combination, counted in mixed radix from the first input to the last. */
export function outcomeAt({ outcome, decisions }: DecisionTable, combination: number): string {
  const width = decisions[0]?.length ?? 1
  const digit = decisions[Math.floor(combination / width)]?.[combination % width]
  return outcome.values[Number(digit)] ?? ''
}
