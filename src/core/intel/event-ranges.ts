import type { AffectedRange } from './advisory.ts'
import { versionOrder } from './versions/ecosystem-order.ts'

/** One event of an OSV range; of the four it has one. */
export interface RangeEvent {
  readonly introduced?: string | null | undefined
  readonly fixed?: string | null | undefined
  readonly lastAffected?: string | null | undefined
  readonly limit?: string | null | undefined
}

interface Start {
  readonly kind: 'introduced'
  readonly version: string
}

interface End {
  readonly kind: 'fixed' | 'lastAffected'
  readonly version: string
}

type Change = Start | End
type Compare = (a: string, b: string) => number | undefined

const unlimited = '*'

/**
 * What the events of a range say, as intervals. Events are a set (OSV schema, "affected[].ranges[].events"), so that they
 * are put in the order of the ecosystem first; where that cannot be done, the intervals say so.
 */
export function rangesOf(events: readonly RangeEvent[], ecosystem: string): readonly AffectedRange[] {
  const compare: Compare = (a, b) => versionOrder(ecosystem)?.compare(a, b)
  const changes = events.flatMap(changesOf)
  const groups = grouped(changes, compare)
  const ranges = intervals(groups ?? changes.map((change) => [change]))
  const isKnown = groups !== undefined || isOneInterval(changes)
  return limited(isKnown ? ranges : ranges.map((range) => ({ ...range, unordered: true })), events, compare)
}

/** A beginning and the end behind it, as nearly all ranges are written: their order need not be known. */
const isOneInterval = ([first, ...others]: readonly Change[]) =>
  first?.kind === 'introduced' && others.length < 2 && others[0]?.kind !== 'introduced'

/** One event should say one thing; what it says besides is not lost. */
function changesOf({ introduced, fixed, lastAffected }: RangeEvent): readonly Change[] {
  return [
    ...(introduced ? [{ kind: 'introduced' as const, version: introduced }] : []),
    ...(fixed ? [{ kind: 'fixed' as const, version: fixed }] : []),
    ...(lastAffected ? [{ kind: 'lastAffected' as const, version: lastAffected }] : []),
  ]
}

/** Oldest first, those of the same version together; undefined where some cannot be compared. */
function grouped(changes: readonly Change[], compare: Compare): readonly (readonly Change[])[] | undefined {
  let isOrdered = true
  const order = (a: Change, b: Change): number => {
    if (isFirst(a) || isFirst(b)) return Number(isFirst(b)) - Number(isFirst(a))
    const compared = compare(a.version, b.version)
    if (compared === undefined) isOrdered = false
    return compared ?? 0
  }
  const groups: Change[][] = []
  for (const change of changes.toSorted(order)) {
    const last = groups.at(-1)
    const [before] = last ?? []
    if (last !== undefined && before !== undefined && order(before, change) === 0) last.push(change)
    else groups.push([change])
  }
  return isOrdered ? groups : undefined
}

/** OSV: an `introduced` of "0" comes before every version. */
const isFirst = ({ kind, version }: Change) => kind === 'introduced' && version === '0'

function intervals(groups: readonly (readonly Change[])[]): readonly AffectedRange[] {
  const ranges: AffectedRange[] = []
  let introduced: string | undefined
  for (const group of groups) {
    // At one version, what is affected so far ends before it begins anew; what is not begins first.
    const starts = group.filter((change): change is Start => change.kind === 'introduced')
    const ends = group.filter((change): change is End => change.kind !== 'introduced')
    for (const change of introduced === undefined ? [...starts, ...ends] : [...ends, ...starts]) {
      if (change.kind === 'introduced') introduced ??= change.version
      else if (introduced !== undefined) {
        ranges.push({ introduced, [change.kind]: change.version })
        introduced = undefined
      }
    }
  }
  return introduced === undefined ? ranges : [...ranges, { introduced }]
}

/** A version counts where it is before any of the limits, and so before the last of them. */
function limited(
  ranges: readonly AffectedRange[],
  events: readonly RangeEvent[],
  compare: Compare,
): readonly AffectedRange[] {
  const limits = events.flatMap(({ limit }) => limit || [])
  const [first, ...others] = limits
  if (first === undefined || limits.includes(unlimited)) return ranges
  let last = first
  let isOrdered = true
  for (const limit of others) {
    const order = compare(last, limit)
    if (order === undefined) isOrdered = false
    else if (order < 0) last = limit
  }
  return ranges.map((range) => {
    const end = range.fixed ?? range.lastAffected
    if (end !== undefined && (compare(end, last) ?? 1) < 0) return range
    const { introduced, unordered } = range
    return { introduced, limit: last, ...((unordered || !isOrdered) && { unordered: true }) }
  })
}
