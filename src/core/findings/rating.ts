import type { Severity } from '../cvss/severity.ts'

/** What one source says of how bad a flaw is. All ratings are kept; policy says which one wins. */
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
