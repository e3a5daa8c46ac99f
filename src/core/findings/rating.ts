import { type Severity, severities } from '../cvss/severity.ts'

/** What one source says of how bad a flaw is. All ratings are kept; `winningRating` says which one counts. */
export interface Rating {
  /** Who says so: `nvd`, `ghsa`, `redhat`, or the tool itself. */
  readonly source: string
  /** A CVSS vector as it was written, whether or not it parses. */
  readonly vector?: string
  /** A CVSS score, 0 to 10, as the source states it or, where it only gave a vector, as scored by us. */
  readonly score?: number
  readonly severity: Severity
  /** The source's own word, kept where it is not one of ours: `MODERATE`, `Negligible`, `error`. */
  readonly word?: string
}

/** Higher is worse; unknown is below none, so that anything known speaks first. */
export function severityRank(severity: Severity): number {
  return severity === 'unknown' ? -1 : severities.indexOf('none') - severities.indexOf(severity)
}

/** Worst first, then by source and vector, so that the order is total. */
export function byWorstRating(a: Rating, b: Rating): number {
  return (
    severityRank(b.severity) - severityRank(a.severity) ||
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
    if (own !== undefined && own.severity !== 'unknown') return own
  }
  return current(worstFirst) ?? { source: 'nobody', severity: 'unknown' }
}

function current(worstFirst: readonly Rating[]): Rating | undefined {
  return (
    worstFirst.find(({ vector, severity }) => !isVersion2(vector) && severity !== 'unknown') ?? worstFirst[0]
  )
}

function isVersion2(vector: string | undefined): boolean {
  return vector !== undefined && !vector.startsWith('CVSS:')
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
