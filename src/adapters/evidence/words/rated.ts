import type { Severity } from '../../../core/cvss/severity.ts'
import type { UnplacedResult } from '../format.ts'
import { ratingOf } from './rating-of.ts'

export type Rated = Pick<UnplacedResult, 'severity' | 'ratings'>

/**
 * How bad something is where its tool gives one word for that and nothing else; unknown without one.
 *
 * @param meanings what words mean to this tool that mean something else, or nothing, to others; in upper case.
 */
export function ratedBy(
  source: string,
  word: string | null | undefined,
  meanings?: ReadonlyMap<string, Severity>,
): Rated {
  if (!word?.trim()) return { severity: 'unknown' }
  const rating = ratingOf({ source, word })
  const severity = meanings?.get(word.trim().toUpperCase()) ?? rating.severity
  return { severity, ratings: [{ ...rating, severity }] }
}
