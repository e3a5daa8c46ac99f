import type { Version } from '../../../core/cvss/version.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { sourceNamed } from '../../../core/findings/source-name.ts'
import type { CycloneDxRating, CycloneDxVulnerability } from './record.ts'

const versionsByMethod: ReadonlyMap<string, Version> = new Map([
  ['CVSSv2', '2.0'],
  ['CVSSv3', '3.0'],
  ['CVSSv31', '3.1'],
  ['CVSSv4', '4.0'],
])

/** Everything that the document says of how bad a flaw is, by whom. */
export function ratingsOf({ ratings, source }: CycloneDxVulnerability): readonly Rating[] {
  return (ratings ?? []).map((rating) => {
    const by = sourceNamed(rating.source?.name) ?? sourceNamed(source?.name) ?? 'cyclonedx'
    const word = rating.severity
    return isCvss(rating)
      ? ratingOf({ source: by, word, vector: rating.vector, score: rating.score, version: versionOf(rating) })
      : ratingOf({ source: by, word })
  })
}

const versionOf = ({ method }: CycloneDxRating) => versionsByMethod.get(method ?? '')

/** OWASP, SSVC and other methods have scales of their own. Many tools leave CVSS's name out. */
const isCvss = (rating: CycloneDxRating) => !rating.method || versionOf(rating) !== undefined
