/**
 * What EPSS gives a vulnerability on a day: how likely it is that somebody, somewhere, is seen exploiting it within the
 * next 30 days. It says nothing of who, and nothing of us.
 */
export interface EpssScore {
  /** Probability, 0 to 1. */
  readonly score: number
  /** Share of all scored vulnerabilities with this score or less, 0 to 1. */
  readonly percentile: number
}
