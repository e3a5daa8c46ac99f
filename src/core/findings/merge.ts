import type { Instant } from '../base/instant.ts'
import { byCodePoint } from '../base/text.ts'
import { aliasGroups, canonicalId } from './aliases.ts'
import { byWorstFinding, type Finding } from './finding.ts'
import { type Identity, identityOf } from './identity.ts'
import { purlCanonicalizer } from './purl.ts'
import { byWorstRating, type Rating, winningRating } from './rating.ts'
import { confidences, type Fix, type Location, type Result, type VulnerabilityId } from './result.ts'

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

type Group = [Result, ...Result[]]
type Draft<T> = { -readonly [K in keyof T]: T[K] }

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
  const findings: Finding[] = []
  const sorted: SortedRatings = new WeakMap()
  const tallies = new Map<string, { findings: number; merged: number; suppressed: number }>()
  for (const { evidence } of results) tallies.set(evidence, { findings: 0, merged: 0, suppressed: 0 })
  for (const { identity, group } of groups.values()) {
    group.sort(byPlace)
    let first = true
    for (const { evidence, suppression } of group) {
      const tally = tallies.get(evidence)
      if (tally === undefined) continue
      if (suppression !== undefined) tally.suppressed++
      else if (first) tally.findings++
      else tally.merged++
      if (suppression === undefined) first = false
    }
    findings.push(joined(identity, group, context.vulnerabilityName, prefer, sorted))
  }
  return { findings: findings.sort(byWorstFinding), tallies }
}

function byPlace(a: Result, b: Result): number {
  if (a.evidence !== b.evidence) return a.evidence < b.evidence ? -1 : 1
  return a.place.record - b.place.record
}

function joined(
  identity: Identity,
  group: Group,
  vulnerabilityName: (id: VulnerabilityId) => VulnerabilityId,
  prefer: readonly string[],
  sorted: SortedRatings,
): Finding {
  const [first] = group
  const ratings = allRatings(group, sorted)
  const rating = winningRating(ratings, prefer)
  const vulnerability = first.vulnerability === undefined ? undefined : vulnerabilityName(first.vulnerability)
  const finding: Draft<Finding> = {
    identity,
    kind: first.kind,
    title: first.title,
    aliases: otherNames(group, vulnerability),
    weaknesses: distinct(group, ({ weaknesses }) => weaknesses),
    rating,
    severity: rating.severity,
    ratings,
    locations: allLocations(group),
    fix: bestFix(group),
    results: group,
  }
  if (vulnerability !== undefined) finding.vulnerability = vulnerability
  const component = group.find((result) => result.component !== undefined)?.component
  if (component !== undefined) finding.component = component
  const confidence = confidences.find((level) => group.some((result) => result.confidence === level))
  if (confidence !== undefined) finding.confidence = confidence
  const published = earliestPublished(group)
  if (published !== undefined) finding.published = published
  const reproduced = group.find((result) => result.reproduced !== undefined)?.reproduced
  if (reproduced !== undefined) finding.reproduced = reproduced
  if (first.suppression !== undefined && group.every(({ suppression }) => suppression !== undefined))
    finding.suppression = first.suppression
  return finding
}

// Most groups hold one result. What follows spares them the work of telling equal things apart: 50,000 times over,
// that is most of a second.

function distinct<T extends string>(
  group: Group,
  of: (result: Result) => readonly T[] | undefined,
): readonly T[] {
  if (group.length === 1) return sortedIfMany(of(group[0]) ?? none)
  return sortedIfMany([...new Set(group.flatMap((result) => of(result) ?? none))])
}

const none: readonly never[] = []

function sortedIfMany<T extends string>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)].sort(byCodePoint)
}

function otherNames(group: Group, vulnerability: VulnerabilityId | undefined): readonly VulnerabilityId[] {
  const [only] = group
  if (group.length === 1 && only.vulnerability === vulnerability && only.aliases === undefined) return none
  const names = distinct(group, (result) =>
    [
      ...(result.vulnerability === undefined ? none : [result.vulnerability]),
      ...(result.aliases ?? none),
    ].map(canonicalId),
  )
  return names.filter((id) => id !== vulnerability)
}

function earliestPublished(group: Group): Instant | undefined {
  let earliest: Instant | undefined
  for (const { published } of group)
    if (published !== undefined && (earliest === undefined || published < earliest)) earliest = published
  return earliest
}

/** Every rating once, worst first; a tool's headline counts as a rating by the tool unless a rating says the same. */
function allRatings(group: Group, sorted: SortedRatings): readonly Rating[] {
  const [only] = group
  if (group.length === 1) return sortedRatings(only, sorted)
  const seen = new Map<string, Rating>()
  for (const rating of group.flatMap(ratingsOf)) {
    const { source, vector, score, severity, word } = rating
    seen.set(JSON.stringify([source, vector, score, severity, word]), rating)
  }
  return [...seen.values()].sort(byWorstRating)
}

/** Adapters share one list of ratings among the results that say the same; so do findings. */
type SortedRatings = WeakMap<readonly Rating[], readonly Rating[]>

function sortedRatings(result: Result, sorted: SortedRatings): readonly Rating[] {
  const { ratings } = result
  if (ratings === undefined || !hasHeadline(result)) return ratingsOf(result).sort(byWorstRating)
  const known = sorted.get(ratings) ?? ratings.toSorted(byWorstRating)
  sorted.set(ratings, known)
  return known
}

function hasHeadline({ ratings = none, severity }: Result): boolean {
  return ratings.some((rating) => rating.severity === severity)
}

function ratingsOf(result: Result): Rating[] {
  const { ratings = none, severity, tool } = result
  return hasHeadline(result) ? [...ratings] : [...ratings, { source: tool.name, severity }]
}

function allLocations(group: Group): readonly Location[] {
  const [only] = group
  if (group.length === 1 && (only.locations?.length ?? 0) < 2) return only.locations ?? none
  const seen = new Map<string, Location>()
  for (const location of group.flatMap(({ locations = none }) => locations))
    seen.set(JSON.stringify([location.path, location.line, location.logical]), location)
  return [...seen.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, location]) => location)
}

const unknownFix: Fix = { state: 'unknown' }

function bestFix(group: Group): Fix {
  if (group.length === 1) return group[0].fix ?? unknownFix
  const fixes = group.flatMap(({ fix }) => fix ?? none)
  const versions = fixes.flatMap((fix): readonly string[] =>
    fix.state === 'available' ? fix.versions : none,
  )
  const [version, ...others] = sortedIfMany(versions)
  if (version !== undefined) return { state: 'available', versions: [version, ...others] }
  const stated = (state: Fix['state']) => fixes.find((fix) => fix.state === state)
  return stated('wont-fix') ?? stated('none') ?? unknownFix
}
