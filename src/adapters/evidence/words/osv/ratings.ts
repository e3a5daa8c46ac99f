import type { Severity } from '../../../../core/cvss/severity.ts'
import { byWorstRating, type Rating } from '../../../../core/findings/rating.ts'
import { ratingOf } from '../../../../core/findings/rating-of.ts'
import type { OsvEntry } from './record.ts'

/** Whose database an id is from, where the id does not begin with its name. */
const sources: ReadonlyMap<string, string> = new Map([
  ['cve', 'osv'],
  ['dsa', 'debian'],
  ['dla', 'debian'],
  ['usn', 'ubuntu'],
  ['rhsa', 'redhat'],
  ['mal', 'openssf'],
])

/** The database that an entry is from: `ghsa`, `go`, `rustsec`, `debian`. */
function osvSource(id: string): string {
  const [prefix = ''] = id.toLowerCase().split('-', 1)
  return sources.get(prefix) ?? (prefix || 'osv')
}

/** What the database says of how bad the flaw is: its word, each CVSS vector, and words of other scales. */
export function osvRatings({ id, severity, affected, database_specific }: OsvEntry): readonly Rating[] {
  const source = osvSource(id)
  const word = database_specific?.severity || (typeof severity === 'string' ? severity : undefined)
  const scales = [
    ...(typeof severity === 'string' ? [] : (severity ?? [])),
    ...(affected ?? []).flatMap((one) => one.severity ?? []),
  ]
  const ratings = scales.flatMap(({ type, score }) => {
    if (!score) return []
    return [
      /^CVSS/i.test(type ?? '') ? ratingOf({ source, vector: score }) : ratingOf({ source, word: score }),
    ]
  })
  return distinct(word ? [ratingOf({ source, word }), ...ratings] : ratings)
}

/** The database's word; without one the worst of its ratings. */
export function osvSeverity(entry: OsvEntry, ratings: readonly Rating[]): Severity {
  const hasWord = entry.database_specific?.severity || typeof entry.severity === 'string'
  const headline = hasWord ? ratings[0] : [...ratings].sort(byWorstRating)[0]
  return headline?.severity ?? 'unknown'
}

const distinct = (ratings: readonly Rating[]): readonly Rating[] => [
  ...new Map(ratings.map((rating) => [JSON.stringify(rating), rating])).values(),
]
