import { findVersion } from '../cvss/find-version.ts'
import { type Severity, severities, severityOf } from '../cvss/severity.ts'

/** What one source says of how bad a flaw is. All ratings are kept; `winningRating` says which one counts. */
export interface Rating {
  /** Who says so: `nvd`, `ghsa`, `redhat`, or the tool itself. */
  readonly source: string
  /** A CVSS vector as it was written, whether or not it parses. */
  readonly vector?: string
  /** A CVSS score, 0 to 10, as the source states it or, where it only gave a vector, as scored by us. */
  readonly score?: number
  /** What its word says, else its score. How bad it counts is `ratedSeverity`. */
  readonly severity: Severity
  /** The source's own word, kept where it is not one of ours: `MODERATE`, `Negligible`, `error`. */
  readonly word?: string
}

/** Higher is worse; unknown is below none, so that anything known speaks first. */
export function severityRank(severity: Severity): number {
  return severity === 'unknown' ? -1 : severities.indexOf('none') - severities.indexOf(severity)
}

/**
 * How bad a rating counts: by the worse of its word and of its score, by the bands of its vector's version, of 3.1
 * without one. A score of 0 beside a word that says nothing is what tools write who know nothing.
 */
export function ratedSeverity(rating: Rating): Severity {
  const { severity, score } = rating
  if (score === undefined || (severity === 'unknown' && score === 0)) return severity
  const scored = scoredSeverity(score, rating.vector)
  return severityRank(scored) > severityRank(severity) ? scored : severity
}

/** Whether the word of a rating calls it worse than its score does, so that the score says too little. */
export function isWorseByWord({ severity, score, vector }: Rating): boolean {
  return score !== undefined && severityRank(severity) > severityRank(scoredSeverity(score, vector))
}

function scoredSeverity(score: number, vector: string | undefined): Severity {
  return severityOf((vector && findVersion(vector)) || '3.1', score)
}

/** Worst first, then by source and vector, so that the order is total. */
export function byWorstRating(a: Rating, b: Rating): number {
  return (
    severityRank(ratedSeverity(b)) - severityRank(ratedSeverity(a)) ||
    (b.score ?? -1) - (a.score ?? -1) ||
    order(a.source, b.source) ||
    order(a.vector ?? '', b.vector ?? '')
  )
}

/**
 * Which rating counts: of the sources that the policy prefers, the first that rated; without one, the worst.
 * CVSS 2.0 counts only where nobody rated by a newer version: its scale knows no "critical".
 *
 * @param worstFirst sorted by `byWorstRating`
 */
export function winningRating(worstFirst: readonly Rating[], prefer: readonly string[]): Rating {
  for (const source of prefer) {
    const own = current(worstFirst.filter((rating) => rating.source === source))
    if (own !== undefined && isKnown(own)) return own
  }
  return current(worstFirst) ?? { source: 'nobody', severity: 'unknown' }
}

/**
 * The rating that counts, and behind it those that may say more of its score: a severity without one may stand for a
 * higher one than the worst that is stated. Of a preferred source, only its own.
 */
export function countingRatings(rated: {
  readonly rating: Rating
  readonly ratings: readonly Rating[]
}): readonly [Rating, ...Rating[]] {
  const { rating, ratings } = rated
  const worst = winningRating(ratings, [])
  const isWorst = worst === rating || byWorstRating(rating, worst) === 0
  const isOld = isVersion2(rating)
  const others = ratings.filter(
    (other) =>
      other !== rating &&
      (isWorst || other.source === rating.source) &&
      isKnown(other) &&
      isVersion2(other) === isOld,
  )
  return [rating, ...others]
}

function current(worstFirst: readonly Rating[]): Rating | undefined {
  return (
    worstFirst.find((rating) => isKnown(rating) && !isVersion2(rating)) ??
    worstFirst.find(isKnown) ??
    worstFirst[0]
  )
}

function isKnown(rating: Rating): boolean {
  return ratedSeverity(rating) !== 'unknown'
}

/** Whether a rating is by CVSS 2.0, which counts only where nobody rated by a newer version. */
export function isVersion2({ vector }: Rating): boolean {
  return vector !== undefined && findVersion(vector) === '2.0'
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
