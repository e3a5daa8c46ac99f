import type { Result, VulnerabilityId } from './result.ts'
import { isCve } from './vulnerability-id.ts'

/** One spelling for one id: CVE and GHSA ids are written in either case. */
export function canonicalId(id: VulnerabilityId): VulnerabilityId {
  const text = id.trim()
  if (/^cve-/i.test(text)) return text.toUpperCase()
  if (/^ghsa-/i.test(text)) return `GHSA${text.slice(4).toLowerCase()}`
  return text
}

/**
 * The name under which a vulnerability is known, over everything that the results say of aliases: its CVE where
 * it has just one, else its GHSA, else the first id by code point. An advisory that stands for several CVEs keeps
 * its own name and merges none of them. The order of results does not matter.
 */
export function aliasGroups(
  results: Iterable<Pick<Result, 'vulnerability' | 'aliases'>>,
): (id: VulnerabilityId) => VulnerabilityId {
  const parents = new Map<VulnerabilityId, VulnerabilityId>()
  const named = new Map<VulnerabilityId, Set<VulnerabilityId>>()
  const rootOf = (id: VulnerabilityId): VulnerabilityId => {
    let root = id
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    // What was passed on the way points at the root from now on; no recursion, as a report can make the way long.
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  for (const { vulnerability, aliases } of results) {
    if (vulnerability === undefined || aliases === undefined || aliases.length === 0) continue
    const ids = [vulnerability, ...aliases].map(canonicalId)
    const [first, ...others] = ids.filter((id) => !isCve(id))
    if (first === undefined) continue
    for (const id of [first, ...others]) parents.set(rootOf(id), rootOf(first))
    const cves = named.get(first) ?? new Set()
    for (const id of ids) if (isCve(id)) cves.add(id)
    named.set(first, cves)
  }
  return namesOf(parents, named, rootOf)
}

function namesOf(
  parents: ReadonlyMap<VulnerabilityId, VulnerabilityId>,
  named: ReadonlyMap<VulnerabilityId, ReadonlySet<VulnerabilityId>>,
  rootOf: (id: VulnerabilityId) => VulnerabilityId,
): (id: VulnerabilityId) => VulnerabilityId {
  const groups = new Map<VulnerabilityId, { cves: Set<VulnerabilityId>; best: VulnerabilityId }>()
  for (const id of parents.keys()) {
    const group = groups.get(rootOf(id)) ?? { cves: new Set(), best: id }
    for (const cve of named.get(id) ?? []) group.cves.add(cve)
    if (preferred(id, group.best)) group.best = id
    groups.set(rootOf(id), group)
  }
  return (id) => {
    const canonical = canonicalId(id)
    const group = groups.get(rootOf(canonical))
    if (group === undefined) return canonical
    const [cve, another] = group.cves
    return cve !== undefined && another === undefined ? cve : group.best
  }
}

function preferred(id: VulnerabilityId, over: VulnerabilityId): boolean {
  const [a, b] = [id.startsWith('GHSA-'), over.startsWith('GHSA-')]
  return a === b ? id < over : a
}
