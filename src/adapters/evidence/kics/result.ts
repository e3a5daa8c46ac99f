import type { Draft } from '../../../core/base/draft.ts'
import type { Severity } from '../../../core/cvss/severity.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { placeIn } from '../words/file-place.ts'
import { ratedBy } from '../words/rated.ts'
import type { KicsPlace, KicsQuery } from './record.ts'

/** KICS lists resources by it, and says that they are no flaws. */
const ownWords: ReadonlyMap<string, Severity> = new Map([['trace', 'none']])

/** One place where a query found what it looks for. */
export function resultOf(query: KicsQuery, place: KicsPlace): UnplacedResult {
  const isSecret = /^passwords? and secrets?\b/i.test(query.query_name ?? '')
  const result: Draft<UnplacedResult> = {
    kind: isSecret ? 'secret' : 'misconfiguration',
    title: titleOf(query.query_name) ?? query.query_id,
    rule: query.query_id,
    ...ratedBy('kics', query.severity, ownWords),
  }
  const weaknesses = weaknessesOf(query.cwe ? [query.cwe] : [])
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const logical = isSecret ? undefined : resourceOf(place)
  const locations = placeIn({ path: place.file_name, line: place.line, logical })
  if (locations !== undefined) result.locations = locations
  // Of a secret it would be a hash of what is near the secret itself.
  if (place.similarity_id && !isSecret) result.fingerprints = { 'kics/similarity': place.similarity_id }
  return result
}

/** Before version 1.6 only the key by which the place was found names the resource; braces hold text of the code. */
function resourceOf({ resource_type, resource_name, search_key }: KicsPlace): string | undefined {
  const named = [resource_type, resource_name].filter((part) => part && part !== 'n/a')
  if (named.length > 0) return named.join('.')
  return search_key && /^[\w.[\]-]+$/.test(search_key) ? search_key : undefined
}
