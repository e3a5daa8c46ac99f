import { canonicalId } from '../findings/aliases.ts'
import type { Finding } from '../findings/finding.ts'
import type { VulnerabilityId } from '../findings/result.ts'
import type { Advisory } from './advisory.ts'
import { affectedBy, fixesFor, packageOf } from './affected-by.ts'
import type { Advised } from './completed.ts'
import type { Knowledge } from './knowledge.ts'

/** Tells of a finding what the advisories that have its names say, by id; those that were taken back say nothing. */
export function advisedFrom(knowledge: Knowledge): (finding: Finding) => readonly Advised[] {
  // Kept records are text. To read those of a flaw once for each of its thousand findings costs as much as to judge them.
  const known = new Map<string, readonly Advisory[]>()
  return ({ vulnerability, aliases, component }) => {
    if (vulnerability === undefined) return []
    const key = aliases.length === 0 ? vulnerability : [vulnerability, ...aliases].join(' ')
    const advisories = known.get(key) ?? advisoriesOn([vulnerability, ...aliases], knowledge)
    known.set(key, advisories)
    const named = component && packageOf(component)
    return advisories.map((advisory) => ({
      id: advisory.id,
      ...(advisory.aliases.length > 0 && { aliases: advisory.aliases }),
      affected: component === undefined ? 'cannot-tell' : affectedBy(component, advisory, named).kind,
      ratings: advisory.ratings,
      fixes: component === undefined ? [] : fixesFor(component, advisory, named),
    }))
  }
}

function advisoriesOn(ids: readonly VulnerabilityId[], { advisories }: Knowledge): readonly Advisory[] {
  const names = [...new Set(ids.map(canonicalId))]
  const found = names.flatMap(advisories).filter(({ withdrawn }) => withdrawn === undefined)
  const byId = new Map(found.map((advisory) => [advisory.id, advisory]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
