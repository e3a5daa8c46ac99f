import type { Draft } from '../../../core/base/draft.ts'
import { isSameData } from '../../../core/base/same-data.ts'
import type { Fix } from '../../../core/findings/result.ts'
import { severityOfWord } from '../../../core/findings/severity-word.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { aliasesAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { ratingsOf } from './ratings.ts'
import type { GrypeMatch, GrypeVulnerability } from './record.ts'

/** What a match says of a vulnerability, whatever package has it. */
export type Flaw = Omit<UnplacedResult, 'component' | 'locations' | 'suppression'>

export function flawOf({ vulnerability, relatedVulnerabilities }: GrypeMatch): Flaw {
  const { id } = vulnerability
  const related = relatedVulnerabilities ?? []
  const aliases = aliasesAmong(
    id,
    related.map((other) => other.id),
  )
  // What is merely related says nothing of this flaw: an advisory of a distribution names all CVEs that it repairs.
  const same = related.filter((other) => other.id === id || aliases?.includes(other.id))
  const flaw: Draft<Flaw> = {
    kind: 'vulnerability',
    title: titleOf(vulnerability.description, ...same.map((other) => other.description)) ?? id,
    vulnerability: id,
    severity: severityOfWord(vulnerability.severity ?? '').severity,
    ratings: [vulnerability, ...same].flatMap(ratingsOf),
  }
  if (aliases !== undefined) flaw.aliases = aliases
  const weaknesses = weaknessesOf(
    [vulnerability, ...same].flatMap(({ cwes }) => cwes ?? []).map(({ cwe }) => cwe ?? ''),
  )
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  const fix = fixOf(vulnerability)
  if (fix !== undefined) flaw.fix = fix
  return flaw
}

/** Whether two matches say the same of a vulnerability. */
export function isSameFlaw(a: GrypeMatch, b: GrypeMatch): boolean {
  return (
    isSameData(a.vulnerability, b.vulnerability) &&
    isSameData(a.relatedVulnerabilities, b.relatedVulnerabilities)
  )
}

const unfixed: ReadonlyMap<string, Fix> = new Map([
  ['not-fixed', { state: 'none' }],
  ['wont-fix', { state: 'wont-fix' }],
])

function fixOf({ fix, fixedInVersion }: GrypeVulnerability): Fix | undefined {
  return fixedIn(fix?.versions ?? (fixedInVersion ? [fixedInVersion] : [])) ?? unfixed.get(fix?.state ?? '')
}
