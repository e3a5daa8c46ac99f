/**
 * What an uncertain quantity may turn out to be, as plain data. Amounts are in the unit of the quantity, finite, of either
 * sign where nothing else is said. `checkDistribution` says what is wrong with one.
 */
export type Distribution =
  | Fixed
  | Uniform
  | Triangular
  | Pert
  | Lognormal
  | LognormalMedian
  | Beta
  | Empirical
  | Discrete
  | Truncated

/** Certain. */
export interface Fixed {
  readonly kind: 'fixed'
  readonly value: number
}

/** Anything from low to high, none likelier than another; low is below high. */
export interface Uniform {
  readonly kind: 'uniform'
  readonly low: number
  readonly high: number
}

/** Nothing outside of low and high; mode is likeliest, and chances fall in straight lines on both sides. */
export interface Triangular {
  readonly kind: 'triangular'
  readonly low: number
  readonly mode: number
  readonly high: number
}

/**
 * Nothing outside of low and high, mode likeliest, smooth: a beta distribution of alpha 1 + gamma (mode - low) / (high -
 * low) and beta 1 + gamma (high - mode) / (high - low), with the mean (low + gamma mode + high) / (gamma + 2). Malcolm
 * and others (1959); Vose, Risk Analysis (2008).
 */
export interface Pert {
  readonly kind: 'pert'
  readonly low: number
  readonly mode: number
  readonly high: number
  /** How much the mode outweighs the ends, 0 (uniform) to 1,000; 4 where it is left out. */
  readonly gamma?: number
}

/** Lognormal by its 90% interval: one case in twenty is below low, one above high. Both above 0. */
export interface Lognormal {
  readonly kind: 'lognormal'
  readonly low: number
  readonly high: number
}

/** Lognormal by its median and 95th percentile. Both above 0. */
export interface LognormalMedian {
  readonly kind: 'lognormal-median'
  readonly median: number
  readonly p95: number
}

/** Beta on low to high (0 to 1 where they are left out); alpha and beta are 0.1 to 10,000. */
export interface Beta {
  readonly kind: 'beta'
  readonly alpha: number
  readonly beta: number
  readonly low?: number
  readonly high?: number
}

/**
 * As observed: the quantile runs straight from each of the sorted values to the next, the lowest at 0, the highest at 1
 * (definition 7 of Hyndman and Fan, 1996). Nothing lies outside of what was observed.
 */
export interface Empirical {
  readonly kind: 'empirical'
  readonly values: readonly number[]
}

/** One of several values, as likely as its share of all weights. */
export interface Discrete {
  readonly kind: 'discrete'
  readonly outcomes: readonly { readonly value: number; readonly weight: number }[]
}

/** Another distribution given that its value lies from low to high: what is outside is left out, not moved to the limit. */
export interface Truncated {
  readonly kind: 'truncated'
  readonly of: Distribution
  readonly low?: number
  readonly high?: number
}
