import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { Advisory, AffectedPackage } from '../../../core/intel/advisory.ts'
import { rangesOf } from '../../../core/intel/event-ranges.ts'
import { osvVectorsOrWord } from '../../../core/intel/osv/ratings.ts'
import { weaknessIds } from '../../../core/intel/osv/weakness-ids.ts'
import { readRecord } from '../../../core/intel/read-record.ts'
import { readEach, recordsIn } from '../../../core/intel/records-in.ts'
import { type OsvAffected, osvRecord } from './record.ts'

const format = { name: 'OSV', schema: osvRecord, id: 'id' }

/**
 * A record of an OSV database, schema 1.x, as an advisory. `related` and `upstream` name other flaws and are no aliases.
 * Ranges of commits are counted and not read, as are entries that name no package. Throws `advisory.invalid`.
 */
export function osvAdvisory(value: unknown): Advisory {
  const record = readRecord(value, format)
  const { id, summary, details, published, modified, withdrawn } = record
  const entries = record.affected ?? []
  const affected = entries.flatMap(packageOf)
  const unnamed = entries.length - affected.length
  return {
    id,
    aliases: equivalentsAmong(id, record.aliases ?? []) ?? [],
    title: titleOf(summary, details) ?? id,
    weaknesses: weaknessesOf(weaknessIds(record)) ?? [],
    ratings: osvVectorsOrWord(record),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(withdrawn && { withdrawn }),
    affected,
    ...(unnamed > 0 && { unnamed }),
  }
}

/** Every record of a document: a list of them, one alone, or what the API answers to a query (`vulns`). */
export function osvAdvisories(document: unknown): readonly Advisory[] {
  return readEach(recordsIn(document, format.name, ['vulns']), osvAdvisory)
}

function packageOf({ package: named, versions, ranges }: OsvAffected): readonly AffectedPackage[] {
  if (!named) return []
  const { ecosystem, name } = named
  const commitRanges = (ranges ?? []).filter(({ type }) => type === 'GIT').length
  const read = (ranges ?? []).flatMap((range) =>
    range.type === 'GIT'
      ? []
      : rangesOf(
          range.events.map(({ last_affected: lastAffected, ...event }) => ({ ...event, lastAffected })),
          ecosystem,
        ),
  )
  return [
    { ecosystem, name, versions: versions ?? [], ranges: read, ...(commitRanges > 0 && { commitRanges }) },
  ]
}
