import { type Version, versions } from '../../../core/cvss/version.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import type { GrypeRelated, GrypeVulnerability } from './record.ts'

/** The severity word of the database a vulnerability is from, and every score that Grype gives with it. */
export function ratingsOf(said: GrypeVulnerability | GrypeRelated): readonly Rating[] {
  const database = sourceNamed(said.namespace) ?? 'grype'
  const scores = (said.cvss ?? []).map(({ source, version, vector, metrics }) =>
    ratingOf({
      source: sourceNamed(source) ?? database,
      vector,
      score: metrics?.baseScore,
      version: versionNamed(version),
    }),
  )
  if (said.cvssV3) scores.push(ratingOf({ source: database, ...oldScore(said.cvssV3), version: '3.1' }))
  if (said.cvssV2) scores.push(ratingOf({ source: database, ...oldScore(said.cvssV2), version: '2.0' }))
  return said.severity ? [ratingOf({ source: database, word: said.severity }), ...scores] : scores
}

const oldScore = ({ vector, baseScore }: NonNullable<GrypeVulnerability['cvssV3']>) => ({
  vector,
  score: baseScore,
})

const versionNamed = (text: string | null | undefined): Version | undefined =>
  versions.find((version) => version === text)
