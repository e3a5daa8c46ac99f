import type { Draft } from '../../../core/base/draft.ts'
import type { Severity } from '../../../core/cvss/severity.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { severityRank } from '../../../core/findings/rating.ts'
import type { Fix, Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { ratingsOf } from './ratings.ts'
import type { CycloneDxAffected, CycloneDxVulnerability } from './record.ts'

/** What a vulnerability says, whatever has it. */
export type Flaw = Omit<UnplacedResult, 'component' | 'locations'>

/** Undefined where a vulnerability has neither an id nor a description: nobody could tell what it is. */
export function flawOf(record: CycloneDxVulnerability): Flaw | undefined {
  const [first, ...others] = [record.id, ...(record.references ?? []).map(({ id }) => id)].filter(
    (id) => !!id,
  )
  const title = titleOf(record.description, record.detail, first)
  if (title === undefined) return undefined
  const ratings = ratingsOf(record)
  const flaw: Draft<Flaw> = {
    kind: 'vulnerability',
    title,
    severity: worst(ratings.map(({ severity }) => severity)),
  }
  if (ratings.length > 0) flaw.ratings = ratings
  if (first) {
    flaw.vulnerability = first
    const aliases = equivalentsAmong(
      first,
      others.filter((id) => typeof id === 'string'),
    )
    if (aliases !== undefined) flaw.aliases = aliases
  }
  const weaknesses = weaknessesOf(record.cwes)
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  const published = publishedAt(record.published)
  if (published !== undefined) flaw.published = published
  const fix = fixOf(record)
  if (fix !== undefined) flaw.fix = fix
  const suppression = suppressionOf(record)
  if (suppression !== undefined) flaw.suppression = suppression
  return flaw
}

/** A document gives ratings and no headline, so the worst of them speaks. */
function worst(severities: readonly Severity[]): Severity {
  return severities.reduce<Severity>((a, b) => (severityRank(b) > severityRank(a) ? b : a), 'unknown')
}

/** Answers of the analysis that say that there will be no fix. */
function fixOf({ analysis }: CycloneDxVulnerability): Fix | undefined {
  const response = analysis?.response ?? []
  if (response.includes('will_not_fix')) return { state: 'wont-fix' }
  return response.includes('can_not_fix') ? { state: 'none' } : undefined
}

/** States of the analysis by which somebody set the vulnerability aside. */
const setAside: ReadonlySet<string> = new Set([
  'not_affected',
  'false_positive',
  'resolved',
  'resolved_with_pedigree',
])

function suppressionOf({ analysis }: CycloneDxVulnerability): Suppression | undefined {
  const { state, justification, detail } = analysis ?? {}
  if (!state || !setAside.has(state)) return undefined
  return { by: 'analysis', reason: [state, justification, titleOf(detail)].filter((part) => part).join(': ') }
}

/** Whether a version list says that a component of this version does not have the flaw. */
export function isUnaffected({ versions }: CycloneDxAffected, version: string | undefined): boolean {
  const listed = versions ?? []
  const own = listed.find((one) => one.version && one.version === version)
  if (own) return own.status === 'unaffected'
  return listed.length > 0 && listed.every(({ status }) => status === 'unaffected')
}
