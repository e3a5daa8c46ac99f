import type { Severity } from '../../cvss/severity.ts'
import { byWorstRating, type Rating } from '../../findings/rating.ts'
import { ratingOf } from '../../findings/rating-of.ts'
import type { OsvEntry } from './entry.ts'

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
export function osvRatings(entry: OsvEntry): readonly Rating[] {
  const word = osvWord(entry)
  const ratings = osvScales(entry)
  return distinct(word ? [ratingOf({ source: osvSource(entry.id), word }), ...ratings] : ratings)
}

/** The same, but with the database's word only where there is no vector: the word is made of that. */
export function osvVectorsOrWord(entry: OsvEntry): readonly Rating[] {
  const ratings = distinct(osvScales(entry))
  return ratings.some(({ vector }) => vector !== undefined) ? ratings : osvRatings(entry)
}

const osvWord = ({ severity, database_specific }: OsvEntry) =>
  database_specific?.severity || (typeof severity === 'string' ? severity : undefined)

/** By each scale that is named, for all packages or for one. A vector that cannot be read says nothing more. */
function osvScales({ id, severity, affected }: OsvEntry): readonly Rating[] {
  const source = osvSource(id)
  const scales = [
    ...(typeof severity === 'string' ? [] : (severity ?? [])),
    ...(affected ?? []).flatMap((one) => one.severity ?? []),
  ]
  return scales.flatMap(({ type, score }) => {
    if (!score) return []
    return [
      /^CVSS/i.test(type ?? '') ? ratingOf({ source, vector: score }) : ratingOf({ source, word: score }),
    ]
  })
}

/** The database's word; without one the worst of its ratings. */
export function osvSeverity(entry: OsvEntry, ratings: readonly Rating[]): Severity {
  const headline = osvWord(entry) ? ratings[0] : [...ratings].sort(byWorstRating)[0]
  return headline?.severity ?? 'unknown'
}

const distinct = (ratings: readonly Rating[]): readonly Rating[] => [
  ...new Map(ratings.map((rating) => [JSON.stringify(rating), rating])).values(),
]
