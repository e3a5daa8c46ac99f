import type { Draft } from '../base/draft.ts'
import { byCodePoint } from '../base/text.ts'
import { aliasGroups } from './aliases.ts'
import type { Finding } from './finding.ts'
import { type Findings, findingList } from './findings.ts'
import { Groups } from './groups.ts'
import { flawName, identityOf } from './identity.ts'
import { type Group, type Joiner, joiner } from './join.ts'
import { purlCanonicalizer } from './purl.ts'
import { severityRank } from './rating.ts'
import type { ResultTable } from './result-table.ts'
import { Rows } from './rows.ts'

/** What became of the results of one evidence; with its unreadable ones they add up to its results. */
export interface Tally {
  readonly findings: number
  readonly merged: number
  readonly suppressed: number
}

export interface Merged {
  /** Worst first. */
  readonly findings: Findings
  /** By the evidence's sha256. */
  readonly tallies: ReadonlyMap<string, Tally>
}

/**
 * Joins the results of all tools into findings: by vulnerability (over its aliases) and package, or by rule and
 * place. Every result stays behind its finding. The order of the tables never matters: who is first is decided by the
 * evidence's sha256, then by place.
 *
 * @param prefer sources whose rating counts before any other, best first; empty: the worst rating counts.
 */
export function mergeResults(tables: readonly ResultTable[], prefer: readonly string[] = []): Merged {
  const rows = new Rows(tables)
  const context = {
    vulnerabilityName: aliasGroups(tables.flatMap((table) => table.commons())),
    canonicalPurl: purlCanonicalizer(),
  }
  const groups = new Groups(rows.length, (row) => identityOf(rows.at(row), context).exact)
  const join = joiner(context.vulnerabilityName, prefer)
  const firsts = groups.firsts()
  const findingAt = (first: number): Finding => {
    const [row, ...others] = groups.rowsOf(first)
    const group: Group = [rows.at(row), ...others.map((other) => rows.at(other))]
    return join.joined(group, () => identityOf(group[0], context))
  }
  const order = worstFirst(firsts, {
    worst: worstOf(rows, groups, join),
    flaw: (first) => flawName(rows.commonAt(first), context),
    byPlace: (a, b) => rows.comparePlaces(a, b),
  })
  return {
    findings: findingList(
      order.length,
      (index) => findingAt(order[index] ?? 0),
      (index) => (groups.isLone(order[index] ?? 0) ? rows.commonAt(order[index] ?? 0) : undefined),
    ),
    tallies: talliesOf(rows, groups, firsts),
  }
}

/** How bad each group is, as a number: by severity, then by score. */
function worstOf(rows: Rows, groups: Groups, join: Joiner): (first: number) => number {
  return (first) => {
    const [row, ...others] = groups.rowsOf(first)
    const { severity, score } = join.rating([
      rows.commonAt(row),
      ...others.map((other) => rows.commonAt(other)),
    ])
    // A score is at most 10; one that is not stated is below 0.
    return severityRank(severity) * 100 + (score ?? -1)
  }
}

/** What orders groups, each by its first row. */
interface Ordering {
  readonly worst: (first: number) => number
  readonly flaw: (first: number) => string
  readonly byPlace: (a: number, b: number) => number
}

/** Worst first, then by flaw, then by place: a total order, without making a finding. */
function worstFirst(firsts: Iterable<number>, { worst, flaw, byPlace }: Ordering): Int32Array {
  const byWorst = [...grouped(firsts, worst)].sort(([a], [b]) => b - a)
  const byFlaw = byWorst.flatMap(([, equal]) =>
    [...grouped(equal, flaw)].sort(([a], [b]) => byCodePoint(a, b)),
  )
  return Int32Array.from(byFlaw.flatMap(([, equal]) => equal.sort(byPlace)))
}

function grouped<K>(firsts: Iterable<number>, keyOf: (first: number) => K): Map<K, number[]> {
  const groups = new Map<K, number[]>()
  for (const first of firsts) {
    const key = keyOf(first)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [first])
    else group.push(first)
  }
  return groups
}

/** The first result of a group that stands is the finding's; the others are merged into it. */
function talliesOf(rows: Rows, groups: Groups, firsts: Int32Array): ReadonlyMap<string, Tally> {
  const tallies = rows.tables.map((): Draft<Tally> => ({ findings: 0, merged: 0, suppressed: 0 }))
  for (const first of firsts) {
    let isFirst = true
    for (const row of groups.rowsOf(first)) {
      const tally = tallies[rows.placeOf(row)]
      if (tally === undefined) continue
      if (rows.commonAt(row).suppression !== undefined) tally.suppressed++
      else if (isFirst) tally.findings++
      else tally.merged++
      if (rows.commonAt(row).suppression === undefined) isFirst = false
    }
  }
  return new Map(rows.tables.map(({ evidence }, place) => [evidence, tallies[place] ?? nothing]))
}

const nothing: Tally = { findings: 0, merged: 0, suppressed: 0 }
