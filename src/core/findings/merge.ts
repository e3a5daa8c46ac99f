import { aliasGroups } from './aliases.ts'
import { byWorstFinding, type Finding } from './finding.ts'
import { type Identity, identityOf } from './identity.ts'
import { type Group, joiner } from './join.ts'
import { purlCanonicalizer } from './purl.ts'
import type { Result } from './result.ts'

/** What became of the results of one evidence; with its unreadable ones they add up to its results. */
export interface Tally {
  readonly findings: number
  readonly merged: number
  readonly suppressed: number
}

export interface Merged {
  /** Worst first. */
  readonly findings: readonly Finding[]
  /** By the evidence's sha256. */
  readonly tallies: ReadonlyMap<string, Tally>
}

/**
 * Joins the results of all tools into findings: by vulnerability (over its aliases) and package, or by rule and
 * place. Every result stays behind its finding. The order of the results never matters: who is first is decided
 * by the evidence's sha256, then by place.
 *
 * @param prefer sources whose rating counts before any other, best first; empty: the worst rating counts.
 */
export function mergeResults(results: readonly Result[], prefer: readonly string[] = []): Merged {
  const context = { vulnerabilityName: aliasGroups(results), canonicalPurl: purlCanonicalizer() }
  const groups = new Map<string, { identity: Identity; group: Group }>()
  for (const result of results) {
    const identity = identityOf(result, context)
    const known = groups.get(identity.exact)
    if (known === undefined) groups.set(identity.exact, { identity, group: [result] })
    else known.group.push(result)
  }
  const join = joiner(context.vulnerabilityName, prefer)
  const tallies = new Map(
    results.map(({ evidence }) => [evidence, { findings: 0, merged: 0, suppressed: 0 }]),
  )
  const findings: Finding[] = []
  for (const { identity, group } of groups.values()) {
    group.sort(byPlace)
    count(group, tallies)
    findings.push(join(identity, group))
  }
  return { findings: findings.sort(byWorstFinding), tallies }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The first result that stands is the finding's; the others are merged into it. */
function count(group: Group, tallies: ReadonlyMap<string, Writable<Tally>>): void {
  let isFirst = true
  for (const { evidence, suppression } of group) {
    const tally = tallies.get(evidence)
    if (tally === undefined) continue
    if (suppression !== undefined) tally.suppressed++
    else if (isFirst) tally.findings++
    else tally.merged++
    if (suppression === undefined) isFirst = false
  }
}

function byPlace(a: Result, b: Result): number {
  if (a.evidence !== b.evidence) return a.evidence < b.evidence ? -1 : 1
  return a.place.record - b.place.record
}
