import { canonicalId } from '../findings/aliases.ts'
import type { Finding } from '../findings/finding.ts'
import { affectedBy, fixesFor } from './affected-by.ts'
import type { Advised } from './completed.ts'
import type { Knowledge } from './knowledge.ts'

/** The advisories that a finding's names have, by id; those that were taken back say nothing. */
export function advisedOn(finding: Finding, knowledge: Knowledge): readonly Advised[] {
  const { vulnerability, aliases, component } = finding
  if (vulnerability === undefined) return []
  const names = [...new Set([vulnerability, ...aliases].map(canonicalId))]
  const found = names.flatMap(knowledge.advisories).filter(({ withdrawn }) => withdrawn === undefined)
  const byId = new Map(found.map((advisory) => [advisory.id, advisory]))
  return [...byId.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((advisory) => ({
      id: advisory.id,
      ...(advisory.aliases.length > 0 && { aliases: advisory.aliases }),
      affected: component === undefined ? 'cannot-tell' : affectedBy(component, advisory).kind,
      ratings: advisory.ratings,
      fixes: component === undefined ? [] : fixesFor(component, advisory),
    }))
}
