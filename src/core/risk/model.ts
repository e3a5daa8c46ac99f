import type { Distribution } from './distribution.ts'

/** What is simulated: what a scenario draws, and what it comes to. */
export interface Model<Output extends string> {
  /** Drawn once a scenario; each is a dimension of its own, in this order: what matters most goes best first. */
  readonly uncertain: Readonly<Record<string, Distribution>>
  /**
   * Names of uniforms that a scenario needs (first severities, counts), each a dimension before those, because tails hang
   * on them most. The first dimensions are the most even.
   */
  readonly uniforms?: readonly string[]
  readonly outputs: readonly Output[]
  /** Each output for the scenarios of a batch, in the batch's order. Pure: the same batch gives the same numbers. */
  readonly evaluate: (batch: Batch) => Readonly<Record<Output, Float64Array>>
}

/** Scenarios that are evaluated together. What it hands out holds until `evaluate` returns; what was drawn is not to be changed. */
export interface Batch {
  readonly size: number
  /** The values of an uncertain quantity, or a uniform in (0, 1), by scenario. Throws `risk.unknown-name`. */
  readonly column: (name: string) => Float64Array
  /** A column of zeros to write to, used again by later batches: cheaper than a new array. */
  readonly zeros: () => Float64Array
  /** A uniform for some of the scenarios only, as many as `into` has: the same numbers as in its column. */
  readonly pick: (name: string, scenarios: Int32Array, into: Float64Array) => void
  /**
   * Chance beyond the dimensions, a stream for each name: the k-th number of a scenario is the same in each option and
   * whatever was drawn elsewhere.
   */
  readonly chance: (stream: string) => (scenario: number, k: number) => number
  /** The same as a generator of its own for one scenario. */
  readonly random: (scenario: number) => ScenarioRandom
}

export interface ScenarioRandom {
  /** Uniform in (0, 1), one of 2^32 steps. */
  readonly next: () => number
}
