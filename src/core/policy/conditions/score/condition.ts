import * as z from 'zod/mini'
import type { Severity } from '../../../cvss/severity.ts'
import { countingRatings, isWorseByWord, type Rating, ratedSeverity } from '../../../findings/rating.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, type Outcome, unknown, unmet } from '../../outcome.ts'
import { ratedAs } from '../rated.ts'

/** The scores that a severity word can stand for: CVSS v3.1 section 5, v4.0 section 6. */
const bands: Readonly<Record<Severity, readonly [lowest: number, highest: number]>> = {
  critical: [9, 10],
  high: [7, 8.9],
  medium: [4, 6.9],
  low: [0.1, 3.9],
  none: [0, 0],
  unknown: [0, 10],
}

export const score = defineCondition({
  name: 'score',
  meta: {
    asks: 'Is its CVSS score at least this high?',
    why: 'A score separates what one severity word lumps together.',
    example: 'score: { atLeast: 9.0 }',
    met: 'the rating that counts scores that or more; a severity without a score, or one that is worse than the score beside it, counts by its whole CVSS band',
    unmet: 'it scores less',
    unknown: 'nobody rated it, or only a severity counts whose band lies on both sides of the threshold',
    remediation: 'Have somebody rate it: with a CVSS vector in a finding file, or in the scanner.',
  },
  parameters: () => z.strictObject({ atLeast: z.number().check(z.gte(0), z.lte(10)) }),
  asksOfFlawAlone: true,
  evaluate({ atLeast }, { finding }) {
    const ratings = countingRatings(finding)
    const reaching = ratings.find((rating) => scoresOf(rating)[0] >= atLeast)
    const open = ratings.find((rating) => scoresOf(rating)[1] >= atLeast)
    return answer(reaching ?? open ?? ratings[0], atLeast)
  },
  changes({ atLeast }, subject) {
    const scores = countingRatings(subject.finding).map(scoresOf)
    const lowest = Math.max(...scores.map(([low]) => low))
    const highest = Math.max(...scores.map(([, high]) => high))
    const below = Math.round(atLeast * 10 - 1) / 10
    // Where it cannot tell, either side of the threshold is a change.
    const others = [
      ...(lowest < atLeast ? [atLeast] : []),
      ...(highest >= atLeast && below >= 0 ? [below] : []),
    ]
    return others.map((score) => ({
      says: say('change.score', { score }),
      subject: ratedAs(subject, { score, severity: bandOf(score) }),
    }))
  },
})

/**
 * The scores that a rating can stand for: its own, or the band of its severity where it has none. Where its source's
 * word is worse than its score the word counts, as if it stood alone: the score beside it must not make it milder.
 */
function scoresOf(rating: Rating): readonly [lowest: number, highest: number] {
  const severity = ratedSeverity(rating)
  const { score } = rating
  const [lowest, highest] = bands[severity]
  if (score === undefined || severity === 'unknown') return [lowest, highest]
  return isWorseByWord(rating) ? [Math.max(score, lowest), Math.max(score, highest)] : [score, score]
}

function answer(rating: Rating, atLeast: number): Outcome {
  const [lowest, highest] = scoresOf(rating)
  const severity = ratedSeverity(rating)
  const { source, score } = rating
  if (lowest < atLeast && highest >= atLeast && severity === 'unknown') return unknown(say('score.unrated'))
  const isWord = score === undefined || severity === 'unknown'
  const banded = { severity, atLeast, source }
  if (isWord) {
    if (lowest >= atLeast) return met(say('score.by-severity', banded))
    return highest < atLeast
      ? unmet(say('score.below-by-severity', banded))
      : unknown(say('score.only-severity', banded))
  }
  if (score >= atLeast) return met(say('score.at-least', { score, atLeast, source }))
  if (lowest >= atLeast) return met(say('score.by-word', { ...banded, score }))
  if (highest < atLeast) return unmet(say('score.below', { score, atLeast, source }))
  return unknown(say('score.only-word', { ...banded, score }))
}

function bandOf(score: number): Severity {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}
