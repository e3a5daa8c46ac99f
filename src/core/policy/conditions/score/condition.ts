import * as z from 'zod/mini'
import type { Severity } from '../../../cvss/severity.ts'
import { say } from '../../../language/catalogue.ts'
import { defineCondition } from '../../condition.ts'
import { met, unknown, unmet } from '../../outcome.ts'
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
    met: 'the rating that counts scores that or more; a severity without a score counts by its whole CVSS band',
    unmet: 'it scores less',
    unknown: 'nobody rated it, or only a severity is known whose band lies on both sides of the threshold',
    remediation: 'Have somebody rate it: with a CVSS vector in a finding file, or in the scanner.',
  },
  parameters: () => z.strictObject({ atLeast: z.number().check(z.gte(0), z.lte(10)) }),
  asksOfFlawAlone: true,
  evaluate({ atLeast }, { finding: { rating, severity } }) {
    if (rating.score !== undefined) {
      const said = { score: rating.score, atLeast, source: rating.source }
      return rating.score >= atLeast ? met(say('score.at-least', said)) : unmet(say('score.below', said))
    }
    const [lowest, highest] = bands[severity]
    const said = { severity, atLeast, source: rating.source }
    if (lowest >= atLeast) return met(say('score.by-severity', said))
    if (highest < atLeast) return unmet(say('score.below-by-severity', said))
    return unknown(severity === 'unknown' ? say('score.unrated') : say('score.only-severity', said))
  },
  changes({ atLeast }, subject) {
    const { rating, severity } = subject.finding
    const [lowest, highest] = rating.score === undefined ? bands[severity] : [rating.score, rating.score]
    const below = Math.round(atLeast * 10 - 1) / 10
    // Where it cannot tell, either side of the threshold is a change.
    const scores = [
      ...(lowest < atLeast ? [atLeast] : []),
      ...(highest >= atLeast && below >= 0 ? [below] : []),
    ]
    return scores.map((score) => ({
      says: say('change.score', { score }),
      subject: ratedAs(subject, { score, severity: bandOf(score) }),
    }))
  },
})

function bandOf(score: number): Severity {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}
