/** What one value of a metric means. */
export interface ValueWords {
  /** As the standard calls it. */
  readonly name: string
  /** A phrase for those who know systems. */
  readonly technical: string
  /** A sentence for those who do not. */
  readonly plain: string
  /** What follows "if" where another value is tried: "login were needed". */
  readonly if: string
}

export interface MetricWords {
  /** As the standard calls it. */
  readonly name: string
  /** By value, as it stands in a vector. */
  readonly values: Readonly<Record<string, ValueWords>>
}

/** By metric, as it stands in a vector. */
export type Words = Readonly<Record<string, MetricWords>>

export const metric = (name: string, values: Readonly<Record<string, ValueWords>>): MetricWords => ({
  name,
  values,
})

export const value = (name: string, technical: string, plain: string, ifSo: string): ValueWords => ({
  name,
  technical,
  plain,
  if: ifSo,
})
