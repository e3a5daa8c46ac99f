import type { Instant } from '../base/instant.ts'
import { byCodePoint } from '../base/text.ts'
import { canonicalId } from './aliases.ts'
import type { Finding } from './finding.ts'
import type { Identity } from './identity.ts'
import { byWorstRating, type Rating, winningRating } from './rating.ts'
import { confidences, type Fix, type Location, type Result, type VulnerabilityId } from './result.ts'

/** Results about the same, in their order. */
export type Group = [Result, ...Result[]]
type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Makes one finding of the results that are about the same, the first of which speaks for all. */
export function joiner(
  vulnerabilityName: (id: VulnerabilityId) => VulnerabilityId,
  prefer: readonly string[],
): (identity: Identity, group: Group) => Finding {
  const sorted: SortedRatings = new WeakMap()
  return (identity, group) => joined(identity, group, { vulnerabilityName, prefer, sorted })
}

interface Joining {
  readonly vulnerabilityName: (id: VulnerabilityId) => VulnerabilityId
  readonly prefer: readonly string[]
  readonly sorted: SortedRatings
}

function joined(identity: Identity, group: Group, { vulnerabilityName, prefer, sorted }: Joining): Finding {
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
