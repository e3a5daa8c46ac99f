import type { StatedRating } from '../../../core/findings/rating-of.ts'

/**
 * GitHub's property `security-severity`: a score from 0.0 to 10.0 on CVSS's scale, or with some tools a word.
 * 0.0 is what scanners write where they know nothing, so it is no score.
 */
export function securityRating(
  source: string,
  ...said: readonly (string | number | undefined)[]
): StatedRating | undefined {
  const stated = said.find((one) => one !== undefined && one !== '')
  if (stated === undefined) return undefined
  const score = Number(stated)
  if (Number.isNaN(score)) return { source, word: String(stated) }
  return score > 0 && score <= 10 ? { source, score } : undefined
}
