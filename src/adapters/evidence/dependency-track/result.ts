import type { Draft } from '../../../core/base/draft.ts'
import type { Component } from '../../../core/findings/component.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import type { Suppression, VulnerabilityId } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import type { UnplacedResult } from '../format.ts'
import { ratingsOf } from './ratings.ts'
import type {
  DependencyTrackAnalysis,
  DependencyTrackComponent,
  DependencyTrackFinding,
  DependencyTrackVulnerability,
} from './record.ts'

export function resultOf({ vulnerability, component, analysis }: DependencyTrackFinding): UnplacedResult {
  const id = idOf(vulnerability)
  const ratings = ratingsOf(vulnerability)
  const result: Draft<UnplacedResult> = {
    kind: 'vulnerability',
    title: titleOf(vulnerability.title, vulnerability.description) ?? id,
    vulnerability: id,
    severity: ratings[0].severity,
    ratings,
    component: componentOf(component),
  }
  const others = (vulnerability.aliases ?? []).flatMap((set) => Object.values(set))
  const aliases = equivalentsAmong(
    id,
    others.filter((one) => typeof one === 'string'),
  )
  if (aliases !== undefined) result.aliases = aliases
  const numbers = [vulnerability.cweId, ...(vulnerability.cwes ?? []).map(({ cweId }) => cweId)]
  const weaknesses = weaknessesOf(numbers.filter((number) => typeof number === 'number'))
  if (weaknesses !== undefined) result.weaknesses = weaknesses
  const published = publishedAt(vulnerability.published)
  if (published !== undefined) result.published = published
  const suppression = suppressionOf(analysis ?? {})
  if (suppression !== undefined) result.suppression = suppression
  return result
}

/** Some databases number flaws 1, 2, 3 (npm before 2021, VulnDB): only with the database is that an id. */
function idOf({ source, vulnId }: DependencyTrackVulnerability): VulnerabilityId {
  return /^\d+$/.test(vulnId) && source ? `${source}-${vulnId}` : vulnId
}

function componentOf({ group, name, version, purl }: DependencyTrackComponent): Component {
  return {
    name: group ? `${group}/${name}` : name,
    ...(version && { version }),
    ...(purl && { purl }),
  }
}

/** States of the analysis by which somebody set a finding aside, whether or not it is hidden as well. */
const setAside: ReadonlySet<string> = new Set(['NOT_AFFECTED', 'FALSE_POSITIVE', 'RESOLVED'])

function suppressionOf({
  state,
  isSuppressed,
  justification,
  detail,
}: Partial<DependencyTrackAnalysis>): Suppression | undefined {
  if (isSuppressed !== true && !setAside.has(state ?? '')) return undefined
  const given = [state, justification].filter((word) => word && word !== 'NOT_SET')
  const reason = [...given, titleOf(detail)].filter((part) => part).join(': ')
  return { by: 'dependency-track', ...(reason !== '' && { reason }) }
}
