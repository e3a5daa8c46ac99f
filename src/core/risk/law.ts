/** Fills `into` with the values at these uniforms, as many as `into` has. */
export type Sampler = (into: Float64Array, uniforms: Float64Array) => void

/** What a distribution's parameters come to, worked out once. */
export interface Law {
  readonly mean: () => number
  readonly variance: () => number
  /** The value below which a share u of all cases lies; never falls as u rises. */
  readonly quantile: (u: number) => number
  readonly atMost: (x: number) => number
  /** The chance of less than x: that of at most x, but where single values have a chance of their own. */
  readonly below: (x: number) => number
  /** The quantile of a single value in its fast form, with tables where it pays. */
  readonly fastQuantile: () => (u: number) => number
  /** Whether the quantile is smooth and slow enough for a table of many values to pay. */
  readonly tabled: boolean
}

/** A law without jumps. */
export function smoothLaw(law: Pick<Law, 'mean' | 'variance' | 'quantile' | 'atMost'> & Partial<Law>): Law {
  return { below: law.atMost, fastQuantile: () => law.quantile, tabled: false, ...law }
}
