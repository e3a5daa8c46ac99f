import type { Severity } from '../../../core/cvss/severity.ts'
import type { UnplacedResult } from '../format.ts'
import { wordedRating } from './worded-rating.ts'

type Rated = Pick<UnplacedResult, 'severity' | 'ratings'>

const none: ReadonlyMap<string, Severity> = new Map()

/**
 * How bad something is where its tool gives one word for that and nothing else; unknown without one.
 *
 * @param meanings what words mean to this tool that mean something else, or nothing, to others; in lower case.
 */
export function ratedBy(source: string, word: string | null | undefined, meanings = none): Rated {
  if (!word?.trim()) return { severity: 'unknown' }
  const rating = wordedRating({ source, word }, meanings)
  return { severity: rating.severity, ratings: [rating] }
}
