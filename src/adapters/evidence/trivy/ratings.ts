import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import type { TrivyCvss, TrivyVulnerability } from './record.ts'

/** Trivy's numbers for what a vendor says (aquasecurity/trivy-db, `types.Severity`). */
const vendorWords = ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL']

/**
 * What every source says: its vectors and scores, one rating for each version of CVSS, and its own word, which
 * belongs to the newest of them. Trivy's headline is a rating of its own where its source is not among them.
 */
export function ratingsOf({
  VendorSeverity,
  CVSS,
  SeveritySource,
  Severity,
}: TrivyVulnerability): readonly Rating[] {
  const words = VendorSeverity ?? {}
  const ratings = Object.entries(CVSS ?? {}).flatMap(([source, scored]) =>
    ratingsBy(source, scored, ownOf(words, source)),
  )
  for (const [source, said] of Object.entries(words))
    if (!Object.hasOwn(CVSS ?? {}, source)) ratings.push(ratingOf({ source, word: wordOf(said) }))
  const headline = SeveritySource || 'trivy'
  if (Severity && !Object.hasOwn(words, headline))
    ratings.push(ratingOf({ source: headline, word: Severity }))
  return ratings
}

/** A source may bear the name of something that every object inherits. */
function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function wordOf(said: number | string | undefined): string | undefined {
  return typeof said === 'number' ? (vendorWords[said] ?? String(said)) : said
}

/** Newest version first. */
function ratingsBy(source: string, cvss: TrivyCvss, said: number | string | undefined): Rating[] {
  const given = [
    { vector: cvss.V40Vector, score: cvss.V40Score },
    { vector: cvss.V3Vector, score: cvss.V3Score },
    { vector: cvss.V2Vector, score: cvss.V2Score },
  ].filter(({ vector, score }) => vector || score)
  const [newest, ...older] = given
  if (newest === undefined) return said === undefined ? [] : [ratingOf({ source, word: wordOf(said) })]
  return [
    ratingOf({ source, word: wordOf(said), ...newest }),
    ...older.map((one) => ratingOf({ source, ...one })),
  ]
}
