import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import type { DependencyTrackVulnerability } from './record.ts'

/** The headline word first, then each CVSS version that the database rated by. */
export function ratingsOf(said: DependencyTrackVulnerability): readonly [Rating, ...Rating[]] {
  const source = sourceNamed(said.source) ?? 'dependency-track'
  const scored = [
    { version: '4.0', vector: said.cvssV4Vector, score: said.cvssV4Score ?? said.cvssV4BaseScore },
    { version: '3.1', vector: said.cvssV3Vector, score: said.cvssV3BaseScore },
    { version: '2.0', vector: bare(said.cvssV2Vector), score: said.cvssV2BaseScore },
  ] as const
  const stated = scored.filter(({ vector, score }) => vector || typeof score === 'number')
  return [ratingOf({ source, word: said.severity }), ...stated.map((one) => ratingOf({ source, ...one }))]
}

/** Version 2.0 vectors stand in parentheses here. */
const bare = (vector: string | null | undefined) => vector?.replace(/^\((.*)\)$/, '$1')
