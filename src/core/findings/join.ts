import type { Draft } from '../base/draft.ts'
import type { Instant } from '../base/instant.ts'
import { byCodePoint } from '../base/text.ts'
import type { Severity } from '../cvss/severity.ts'
import { canonicalId } from './aliases.ts'
import type { Common } from './common-parts.ts'
import type { Finding } from './finding.ts'
import type { Identity } from './identity.ts'
import { byWorstRating, isVersion2, type Rating, ratedSeverity, winningRating } from './rating.ts'
import {
  confidences,
  type Fix,
  type Location,
  type Result,
  reachabilities,
  type VulnerabilityId,
} from './result.ts'

/** Results about the same, in their order. */
export type Group = [Result, ...Result[]]
/** Joins the results that are about the same. */
export interface Joiner {
  /** Their finding; the first of them speaks for all. */
  readonly joined: (group: Group, identify: () => Identity) => Finding
  /** How bad it is, by the rating that counts for it. */
  readonly rating: (group: readonly [Common, ...Common[]]) => Pick<Rating, 'severity' | 'score'>
}

export function joiner(
  vulnerabilityName: (id: VulnerabilityId) => VulnerabilityId,
  prefer: readonly string[],
): Joiner {
  const rated = ratingsKeeper(prefer)
  return {
    joined: (group, identify) => joined(group, identify, vulnerabilityName, rated(group)),
    rating: (group) => {
      const { rating, severity } = rated(group)
      return { ...rating, severity }
    },
  }
}

interface Rated {
  /** Worst first. */
  readonly ratings: readonly Rating[]
  readonly rating: Rating
  /** How bad that rating counts. */
  readonly severity: Severity
}

/** Results that have all in common have their ratings in common too: those are sorted once. */
function ratingsKeeper(prefer: readonly string[]): (group: readonly [Said, ...Said[]]) => Rated {
  const lone = new WeakMap<readonly Rating[], Map<Severity, Rated>>()
  const fresh = (group: readonly [Said, ...Said[]]): Rated => {
    const ratings = allRatings(group)
    const rating = winningRating(ratings, prefer)
    return { ratings, rating, severity: ratedSeverity(rating) }
  }
  return (group) => {
    const [{ ratings, severity }] = group
    if (group.length > 1 || ratings === undefined) return fresh(group)
    const known = lone.get(ratings)?.get(severity)
    if (known !== undefined) return known
    const made = fresh(group)
    // Without a headline among them the tool's name is a rating too, and tools may share a list.
    if (hasHeadline(group[0]))
      lone.set(ratings, (lone.get(ratings) ?? new Map<Severity, Rated>()).set(severity, made))
    return made
  }
}

/** What a result says of how bad it is. */
type Said = Pick<Result, 'ratings' | 'severity' | 'tool'>

function joined(
  group: Group,
  identify: () => Identity,
  vulnerabilityName: (id: VulnerabilityId) => VulnerabilityId,
  { ratings, rating, severity }: Rated,
): Finding {
  const [first] = group
  const vulnerability = first.vulnerability === undefined ? undefined : vulnerabilityName(first.vulnerability)
  const finding: Draft<Finding> = {
    // Worked out when it is asked for: to judge most findings nobody needs it.
    get identity() {
      return identify()
    },
    kind: first.kind,
    title: first.title,
    aliases: otherNames(group, vulnerability),
    weaknesses: distinct(group, ({ weaknesses }) => weaknesses),
    rating,
    severity,
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
  const reachability = reachabilities.find((each) => group.some((result) => result.reachability === each))
  if (reachability !== undefined) finding.reachability = reachability
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
function allRatings(group: readonly [Said, ...Said[]]): readonly Rating[] {
  const [only] = group
  if (group.length === 1) return ratingsOf(only).sort(byWorstRating)
  const seen = new Map<string, Rating>()
  for (const rating of group.flatMap(ratingsOf)) {
    const { source, vector, score, severity, word } = rating
    seen.set(JSON.stringify([source, vector, score, severity, word]), rating)
  }
  return [...seen.values()].sort(byWorstRating)
}

/** One by CVSS 2.0 does not say it where a newer one keeps it from counting. */
function hasHeadline({ ratings = none, severity }: Said): boolean {
  const same = ratings.filter((rating) => rating.severity === severity)
  return same.some((rating) => !isVersion2(rating)) || (same.length > 0 && ratings.every(isVersion2))
}

function ratingsOf(result: Said): Rating[] {
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
