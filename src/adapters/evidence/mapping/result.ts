import type { Component } from '../../../core/findings/component.ts'
import type { Rating } from '../../../core/findings/rating.ts'
import { ratingOf } from '../../../core/findings/rating-of.ts'
import { type FindingKind, findingKinds, type Location } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import { type Said, say } from '../../../core/language/catalogue.ts'
import type { UnplacedResult } from '../format.ts'
import { eachVulnerability } from '../words/each-vulnerability.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { numberIn } from '../words/number-in.ts'
import { type MappedRecord, meaningIn } from './mapped-record.ts'
import type { MappedField, Mapping } from './mapping-document.ts'
import { pathOf, writtenPath } from './steps.ts'

export type MappedResults =
  | { readonly kind: 'results'; readonly results: readonly UnplacedResult[] }
  | { readonly kind: 'unreadable'; readonly why: Said }

/** What a record says by its mapping; why it is unreadable where it lacks what every flaw has: a title and a place. */
export function resultsOf(record: MappedRecord, mapping: Mapping): MappedResults {
  const { fields, nothingWhen, tool } = mapping
  if (nothingWhen !== undefined && record.meets(nothingWhen)) return { kind: 'results', results: [] }
  const title = titleOf(record.first(fields.title))
  if (title === undefined) return lacks(fields.title, 'text')
  const component = componentOf(record, fields.component)
  const locations = locationsOf(record, fields)
  if (component === undefined && locations.length === 0)
    return lacks(fields.path ?? fields.component?.name ?? fields.component?.purl ?? fields.title, 'text')
  const kind = kindOf(record, fields.kind)
  if (fields.kind !== undefined && kind === undefined)
    return lacks(fields.kind, `one of ${findingKinds.join(', ')}`)
  const ids = idsAmong(record.all(fields.vulnerability))
  const [id] = ids
  const rating = ratingFrom(record, fields, tool)
  const rule = record.first(fields.rule)
  const aliases = id === undefined ? undefined : equivalentsAmong(id, idsAmong(record.all(fields.aliases)))
  const weaknesses = weaknessesOf(listed(record.all(fields.weaknesses)))
  const fix = fixedIn(listed(record.all(fields.fixedIn)))
  const said: UnplacedResult = {
    // Only somebody's published one is called a vulnerability; `eachVulnerability` says so where it has an id.
    kind: kind === undefined || kind === 'vulnerability' ? 'code' : kind,
    title,
    severity: rating?.severity ?? 'unknown',
    ...(rating !== undefined && { ratings: [rating] }),
    ...(rule !== undefined && { rule }),
    ...(aliases !== undefined && ids.length === 1 && { aliases }),
    ...(weaknesses !== undefined && { weaknesses }),
    ...(component !== undefined && { component }),
    ...(locations.length > 0 && { locations }),
    ...(fix !== undefined && { fix }),
    ...suppressionOf(record, mapping),
  }
  return { kind: 'results', results: eachVulnerability(said, ids) }
}

function lacks(field: MappedField, expected: string): MappedResults {
  const path = pathOf(field)
  const member = path === undefined ? '' : writtenPath(path)
  return { kind: 'unreadable', why: say('evidence.record.member', { member, expected }) }
}

/** Tools put several into one cell, with all kinds of signs between them. */
const listed = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split(/[\s,;|]+/)).filter((one) => one !== '')

/** `-`, `N/A` and their like are no ids. */
const idsAmong = (texts: readonly string[]) => [...new Set(listed(texts))].filter((text) => /\d/.test(text))

function kindOf(record: MappedRecord, field: Mapping['fields']['kind']): FindingKind | undefined {
  const word = record.first(field)
  if (word === undefined) return undefined
  return meaningIn(field, word) ?? findingKinds.find((kind) => kind === word.toLowerCase())
}

function ratingFrom(record: MappedRecord, fields: Mapping['fields'], tool: string): Rating | undefined {
  const word = record.first(fields.severity)
  const vector = record.first(fields.vector)
  const score = numberIn(record.first(fields.score)?.replace(/^(\d+),(\d+)$/, '$1.$2'))
  if (word === undefined && vector === undefined && score === undefined) return undefined
  const rating = ratingOf({ source: record.first(fields.source) ?? tool, vector, score, word })
  const meaning = word === undefined ? undefined : meaningIn(fields.severity, word)
  return meaning === undefined || word === undefined ? rating : { ...rating, severity: meaning, word }
}

function componentOf(record: MappedRecord, fields: Mapping['fields']['component']): Component | undefined {
  const purl = record.first(fields?.purl)
  const name = record.first(fields?.name) ?? (purl === undefined ? undefined : nameInPurl(purl))
  const version = record.first(fields?.version)
  if (name === undefined) return undefined
  return { name, ...(version !== undefined && { version }), ...(purl !== undefined && { purl }) }
}

const nameInPurl = (purl: string): string => /^pkg:(?:[^@?#]*\/)?([^/@?#]+)/.exec(purl)?.[1] ?? purl

/** The lines belong to the files where there are as many of them. */
function locationsOf(record: MappedRecord, { path, line }: Mapping['fields']): readonly Location[] {
  const paths = record.all(path)
  const lines = record.all(line).map((text) => numberIn(text))
  return paths.map((text, index) => {
    const at = lines.length === paths.length ? lines[index] : undefined
    const isLine = at !== undefined && Number.isSafeInteger(at) && at > 0
    return { path: text.replaceAll('\\', '/'), ...(isLine && { line: at }) }
  })
}

function suppressionOf(
  record: MappedRecord,
  { suppressedWhen, tool }: Mapping,
): Pick<UnplacedResult, 'suppression'> {
  if (suppressedWhen === undefined || !record.meets(suppressedWhen)) return {}
  const reason =
    suppressedWhen.reason === undefined ? undefined : titleOf(...record.at(suppressedWhen.reason))
  return { suppression: { by: tool, ...(reason !== undefined && { reason }) } }
}
