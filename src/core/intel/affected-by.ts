import type { Component } from '../findings/component.ts'
import { type Said, say } from '../language/catalogue.ts'
import type { Advisory, AffectedPackage, AffectedRange } from './advisory.ts'
import { comparableName } from './ecosystems.ts'
import { type NamedPackage, namedPackage } from './named-package.ts'
import { isOfRelease } from './release-of.ts'
import { ecosystemFamily, versionOrder } from './versions/ecosystem-order.ts'

/** Whether an advisory is about a component. What cannot be told is neither yes nor no. */
export interface Affected {
  readonly kind: 'affected' | 'not-affected' | 'cannot-tell'
  readonly because: Said
}

/** The package that a component is, to hold several advisories against it; undefined where that cannot be told. */
export function packageOf({ purl, version }: Component): NamedPackage | undefined {
  return purl === undefined ? undefined : namedPackage(purl, version)
}

/**
 * Whether an advisory is about this component in this version, as OSV's schema evaluates a record ("Evaluation"): listed,
 * or in a range. A version that has no place in the order of its ecosystem, and a package that may be another one, cannot
 * be told.
 */
export function affectedBy(
  component: Component,
  advisory: Advisory,
  known: NamedPackage | undefined = packageOf(component),
): Affected {
  const { id, withdrawn } = advisory
  if (withdrawn !== undefined) return notAffected(say('affected.withdrawn', { id, at: withdrawn }))
  const { name, purl } = component
  if (purl === undefined) return cannotTell(say('affected.no-purl', { name }))
  if (known === undefined) return cannotTell(say('affected.no-ecosystem', { purl }))
  if (advisory.affected.length === 0) return cannotTell(say('affected.no-package', { id }))
  const own = entriesAbout(known, advisory)
  const each = own.flatMap((entry) => evaluated(entry, known, id) ?? [])
  return (
    each.find(({ kind }) => kind === 'affected') ??
    each.find(({ kind }) => kind === 'cannot-tell') ??
    each[0] ??
    notNamed(known, { id, name, isElsewhere: own.length > 0, affected: advisory.affected })
  )
}

/**
 * The versions that repair it, of the ranges that the component's own version is in: lowest first, all of them newer than
 * that. None where it is not affected, where that cannot be told, and where no fix is known.
 */
export function fixesFor(
  component: Component,
  advisory: Advisory,
  known: NamedPackage | undefined = packageOf(component),
): readonly string[] {
  if (known === undefined || advisory.withdrawn !== undefined) return []
  const own = entriesAbout(known, advisory).filter((entry) => isFrom(entry, known) === true)
  const order = versionOrder(known.ecosystem)
  const fixes = own
    .flatMap(({ ranges }) => ranges.filter((range) => isIn(range, known) === true))
    .flatMap(({ fixed }) => fixed ?? [])
  return [...new Set(fixes)].sort((a, b) => order?.compare(a, b) ?? 0)
}

const notAffected = (because: Said): Affected => ({ kind: 'not-affected', because })
const cannotTell = (because: Said): Affected => ({ kind: 'cannot-tell', because })

function entriesAbout(known: NamedPackage, { affected }: Advisory): readonly AffectedPackage[] {
  return affected.filter(
    ({ ecosystem, name }) =>
      ecosystemFamily(ecosystem) === known.ecosystem &&
      known.names.includes(comparableName(known.ecosystem, name)),
  )
}

/** Whether an entry is about the release of the distribution that a package is from; undefined where nobody says. */
function isFrom({ ecosystem }: AffectedPackage, { release }: NamedPackage): boolean | undefined {
  const family = ecosystemFamily(ecosystem)
  return isOfRelease(family, ecosystem.slice(family.length + 1), release)
}

function notNamed(
  known: NamedPackage,
  {
    id,
    name,
    isElsewhere,
    affected,
  }: { id: string; name: string; isElsewhere: boolean } & Pick<Advisory, 'affected'>,
): Affected {
  if (isElsewhere)
    return notAffected(say('affected.other-release', { id, name, release: known.release ?? '' }))
  const isSameFamily = affected.some(({ ecosystem }) => ecosystemFamily(ecosystem) === known.ecosystem)
  if (known.isSourceUnknown && isSameFamily) return cannotTell(say('affected.unknown-source', { id, name }))
  return notAffected(say('affected.other-package', { id, name }))
}

/** What one entry says of the package; nothing where it is about another release. */
function evaluated(entry: AffectedPackage, known: NamedPackage, id: string): Affected | undefined {
  const isOurs = isFrom(entry, known)
  if (isOurs === false) return undefined
  const found = inVersions(entry, known) ?? inRanges(entry, known, id)
  if (isOurs || found.kind !== 'affected') return found
  return cannotTell(say('affected.unknown-release', { name: entry.name, release: entry.ecosystem }))
}

function inVersions(
  { versions, ecosystem }: AffectedPackage,
  { version }: NamedPackage,
): Affected | undefined {
  if (version === undefined) return undefined
  const order = versionOrder(ecosystem)
  const isListed = versions.includes(version) || versions.some((one) => order?.compare(one, version) === 0)
  return isListed ? { kind: 'affected', because: say('affected.listed', { version }) } : undefined
}

function inRanges(entry: AffectedPackage, known: NamedPackage, id: string): Affected {
  const { name, ranges, versions, commitRanges = 0 } = entry
  const { version } = known
  const around = ranges.find((range) => isIn(range, known) === true)
  if (around !== undefined)
    return { kind: 'affected', because: say('affected.in-range', boundsOf(around, version)) }
  if (version === undefined) return cannotTell(say('affected.no-version', { name }))
  if (ranges.some((range) => isIn(range, known) === undefined)) return cannotTell(whyUnknown(known, version))
  if (ranges.length + versions.length > 0) return notAffected(say('affected.out-of-range', { version }))
  return cannotTell(say(commitRanges > 0 ? 'affected.commits' : 'affected.no-versions', { id, name }))
}

function boundsOf(range: AffectedRange, version = '') {
  const { introduced, after, fixed, lastAffected, limit } = range
  return {
    version,
    from: introduced,
    after: after === true,
    ...(fixed !== undefined && { fixed }),
    ...(lastAffected !== undefined && { lastAffected }),
    ...(limit !== undefined && { limit }),
  }
}

function whyUnknown({ ecosystem }: NamedPackage, version: string): Said {
  if (versionOrder(ecosystem) === undefined) return say('affected.no-order', { ecosystem })
  if (isMovingTag(ecosystem, version)) return say('affected.moving-tag', { version })
  return say('affected.not-comparable', { version, ecosystem })
}

/** `v4` of an action is whatever its newest 4.x is. */
const isMovingTag = (ecosystem: string, version: string) =>
  ecosystem === 'GitHub Actions' && /^v?\d+(?:\.\d+)?$/.test(version)

/** Whether the version is in the range; undefined where it cannot be compared. */
function isIn(range: AffectedRange, { ecosystem, version }: NamedPackage): boolean | undefined {
  const { introduced, after, fixed, lastAffected, limit, unordered } = range
  if (unordered) return undefined
  const isBounded = (fixed ?? lastAffected ?? limit) !== undefined
  if (introduced === '0' && !isBounded) return true
  if (version === undefined || isMovingTag(ecosystem, version)) return undefined
  const order = versionOrder(ecosystem)
  const isPast = (bound: string, itself: boolean) => {
    const compared = order?.compare(version, bound)
    return compared === undefined ? undefined : compared > 0 || (itself && compared === 0)
  }
  const begun = introduced === '0' && !after ? true : isPast(introduced, !after)
  const ended = endedBy(range, isPast)
  if (begun === false || ended === true) return false
  return begun === undefined || ended === undefined ? undefined : true
}

function endedBy(
  { fixed, lastAffected, limit }: AffectedRange,
  isPast: (bound: string, itself: boolean) => boolean | undefined,
): boolean | undefined {
  if (fixed !== undefined) return isPast(fixed, true)
  if (lastAffected !== undefined) return isPast(lastAffected, false)
  return limit === undefined ? false : isPast(limit, true)
}
