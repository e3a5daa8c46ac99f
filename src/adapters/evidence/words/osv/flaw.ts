import type { Draft } from '../../../../core/base/draft.ts'
import { publishedAt } from '../../../../core/findings/published.ts'
import type { Fix } from '../../../../core/findings/result.ts'
import { titleOf } from '../../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../../core/findings/weaknesses.ts'
import type { OsvEntry } from '../../../../core/intel/osv/entry.ts'
import { osvRatings, osvSeverity } from '../../../../core/intel/osv/ratings.ts'
import { weaknessIds } from '../../../../core/intel/osv/weakness-ids.ts'
import type { UnplacedResult } from '../../format.ts'
import { fixedIn } from '../fix-versions.ts'

export type OsvFlaw = Omit<UnplacedResult, 'component' | 'locations' | 'fix' | 'suppression'>

/** What an entry says of a flaw, whatever package has it. */
export function osvFlaw(entry: OsvEntry): OsvFlaw {
  const { id, summary, details } = entry
  const ratings = osvRatings(entry)
  const flaw: Draft<OsvFlaw> = {
    kind: 'vulnerability',
    title: titleOf(summary, details) ?? id,
    vulnerability: id,
    severity: osvSeverity(entry, ratings),
    ratings,
  }
  const aliases = equivalentsAmong(id, entry.aliases ?? [])
  if (aliases !== undefined) flaw.aliases = aliases
  const weaknesses = weaknessesOf(weaknessIds(entry))
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  const published = publishedAt(entry.published)
  if (published !== undefined) flaw.published = published
  return flaw
}

/** The versions in which a package has the fix. A range of commits names none. */
export function osvFix({ affected }: OsvEntry, name: string): Fix | undefined {
  const own = (affected ?? []).filter((one) => one.package?.name === name)
  const ranges = own.flatMap((one) => one.ranges ?? []).filter(({ type }) => type !== 'GIT')
  return fixedIn(ranges.flatMap(({ events }) => events ?? []).flatMap(({ fixed }) => fixed ?? []))
}
