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
    findings.push(joined(identity, group, context.vulnerabilityName, prefer))
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
): Finding {
  const [first] = group
  const standing = group.filter(({ suppression }) => suppression === undefined)
  const ratings = distinctRatings(group)
  const rating = winningRating(ratings, prefer)
  const vulnerability = first.vulnerability === undefined ? undefined : vulnerabilityName(first.vulnerability)
  const aliases = distinct(
    group.flatMap((r) => [r.vulnerability ?? [], r.aliases ?? []].flat()).map(canonicalId),
  )
  return {
    identity,
    kind: first.kind,
    title: first.title,
    aliases: aliases.filter((id) => id !== vulnerability),
    weaknesses: distinct(group.flatMap(({ weaknesses }) => weaknesses ?? [])),
    rating,
    severity: rating.severity,
    ratings,
    locations: distinctLocations(group),
    fix: bestFix(group),
    results: group,
    ...(vulnerability !== undefined && { vulnerability }),
    ...firstOf(group, 'component'),
    ...strongestConfidence(group),
    ...least(group, 'published'),
    ...firstOf(group, 'reproduced'),
    ...(standing.length === 0 && firstOf(group, 'suppression')),
  }
}

function firstOf<K extends 'component' | 'reproduced' | 'suppression'>(
  group: Group,
  key: K,
): Pick<Result, K> | object {
  const found = group.find((result) => result[key] !== undefined)
  return found === undefined ? {} : { [key]: found[key] }
}

function least(group: Group, key: 'published'): Pick<Result, 'published'> {
  const [earliest] = distinct(group.flatMap((result) => result[key] ?? []))
  return earliest === undefined ? {} : { published: earliest }
}

function strongestConfidence(group: Group): Pick<Result, 'confidence'> {
  const confidence = confidences.find((level) => group.some((result) => result.confidence === level))
  return confidence === undefined ? {} : { confidence }
}

function distinct<T extends string>(values: readonly T[]): T[] {
  return values.length < 2 ? [...values] : [...new Set(values)].sort()
}

/** Every rating once, worst first; a tool's headline counts as a rating by the tool unless a rating says the same. */
function distinctRatings(group: Group): Rating[] {
  const seen = new Map<string, Rating>()
  for (const { ratings = [], severity, tool } of group) {
    const headline = ratings.some((rating) => rating.severity === severity)
      ? []
      : [{ source: tool.name, severity }]
    const rated: readonly Rating[] = [...ratings, ...headline]
    for (const rating of rated) {
      const { source, vector, score, word } = rating
      seen.set(JSON.stringify([source, vector, score, rating.severity, word]), rating)
    }
  }
  return [...seen.values()].sort(byWorstRating)
}

function distinctLocations(group: Group): Location[] {
  const seen = new Map<string, Location>()
  for (const { locations = [] } of group)
    for (const location of locations)
      seen.set(JSON.stringify([location.path, location.line, location.logical]), location)
  return [...seen.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, location]) => location)
}

function bestFix(group: Group): Fix {
  const fixes = group.flatMap(({ fix }) => fix ?? [])
  const [version, ...others] = distinct(
    fixes.flatMap((fix) => (fix.state === 'available' ? fix.versions : [])),
  )
  if (version !== undefined) return { state: 'available', versions: [version, ...others] }
  return (
    fixes.find(({ state }) => state === 'wont-fix') ??
    fixes.find(({ state }) => state === 'none') ?? { state: 'unknown' }
  )
}
