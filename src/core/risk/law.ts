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
  /** The quantile in its fast form, with tables where it pays. */
  readonly fastQuantile: () => (u: number) => number
}

/** A law without jumps. */
export function smoothLaw(
  law: Omit<Law, 'below' | 'fastQuantile'> & Partial<Pick<Law, 'fastQuantile'>>,
): Law {
  return { below: law.atMost, fastQuantile: () => law.quantile, ...law }
}
