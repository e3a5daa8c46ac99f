import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import type { SnykIssue } from './record.ts'

/** Snyk's own rating first, then those of others that it passes on. */
export function ratingsOf(issue: SnykIssue): readonly [Rating, ...Rating[]] {
  const own = ratingOf({
    source: 'snyk',
    // Where critical is a word of its own, the older member still says high.
    word: issue.severityWithCritical ?? issue.severity,
    vector: issue.CVSSv3,
    score: issue.cvssScore,
  })
  const others = [
    ...(issue.cvssDetails ?? []).map(({ assigner, severity, cvssV3Vector, cvssV3BaseScore }) =>
      ratingOf({
        source: sourceOf(assigner),
        word: severity,
        vector: cvssV3Vector,
        score: cvssV3BaseScore,
      }),
    ),
    ...(issue.cvssSources ?? []).map(({ assigner, severity, vector, baseScore }) =>
      ratingOf({ source: sourceOf(assigner), word: severity, vector, score: baseScore }),
    ),
  ]
  const named = issue.nvdSeverity && !others.some(({ source }) => source === 'nvd')
  if (named) others.push(ratingOf({ source: 'nvd', word: issue.nvdSeverity }))
  return [own, ...others]
}

const sourceOf = (assigner: string | null | undefined) => sourceNamed(assigner?.toLowerCase()) ?? 'snyk'
