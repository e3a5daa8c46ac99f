import type { Severity } from '../../../core/cvss/severity.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf, type StatedRating } from '../../../core/findings/rating-of.ts'

/**
 * A rating whose word means what its own tool's documentation says; the word is kept. A word that is not among them
 * means what it means everywhere.
 *
 * @param meanings by the word in lower case
 */
export function wordedRating(stated: StatedRating, meanings: ReadonlyMap<string, Severity>): Rating {
  const rating = ratingOf(stated)
  const word = stated.word?.trim()
  const severity = meanings.get(word?.toLowerCase() ?? '')
  return word === undefined || severity === undefined ? rating : { ...rating, severity, word }
}
