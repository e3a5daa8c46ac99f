import { earliest, type Instant } from '../base/instant.ts'
import { componentKey } from './component.ts'
import type { Finding } from './finding.ts'
import { type CanonicalPurl, purlCanonicalizer } from './purl.ts'
import { severityRank } from './rating.ts'
import { isCve } from './vulnerability-id.ts'

/**
 * Why a finding is, or is not, new against what is deployed now (DESIGN 5, rule 2).
 * - `introduced`: this release brings it. Also when nothing tells otherwise: fail closed.
 * - `newly-disclosed`: the same component is deployed, and the flaw was published since.
 * - `newly-detected`: the same component is deployed, and the flaw was public then, but nobody reported it.
 * - `existing`: the deployed release has it, and its record says so.
 */
export const sinces = ['introduced', 'newly-disclosed', 'newly-detected', 'existing'] as const
export type Since = (typeof sinces)[number]

/** A finding seen against what is deployed. */
export interface Compared {
  readonly finding: Finding
  readonly since: Since
  /** It was there before and is rated worse now. */
  readonly worsened: boolean
  /** When it was first recorded; now, where it is new. */
  readonly firstSeen: Instant
}

/** A finding as the deployed release had it. */
export interface Recorded {
  readonly finding: Finding
  readonly firstSeen: Instant
}

/** What is recorded of the deployed release. */
export interface Deployed {
  readonly at: Instant
  /** Where nobody named it and this machine remembers it: which release, and when it was deployed. */
  readonly recorded?: { readonly version?: string; readonly at: Instant }
  readonly findings: readonly Recorded[]
  /** Package URLs of what it is made of, as far as its evidence listed them. */
  readonly components: readonly string[]
}

/**
 * Tells of each finding why it is new, or not. Without a deployed release everything is introduced: nothing proves that
 * it was there before.
 */
export function comparer(deployed: Deployed | undefined, now: Instant): (finding: Finding) => Compared {
  if (deployed === undefined)
    return (finding) => ({ finding, since: 'introduced', worsened: false, firstSeen: now })
  const canonical = purlCanonicalizer()
  const earlier = byName(deployed)
  const shipped = shippedComponents(deployed, canonical)
  return (finding) => {
    const past = knownAs(finding).flatMap((name) => earlier.get(name) ?? [])
    const [first, ...others] = past
    if (first === undefined) {
      const since = sinceShipped(finding, deployed.at, shipped, canonical)
      return { finding, since, worsened: false, firstSeen: now }
    }
    const worsened = past.every((each) => isWorse(finding, each.finding))
    const firstSeen = earliest(first.firstSeen, ...others.map((each) => each.firstSeen))
    return { finding, since: 'existing', worsened, firstSeen }
  }
}

/** What the deployed release had and no finding of this one answers to by any name. That it is gone is not proven yet. */
export function missing(findings: Iterable<Finding>, deployed: Deployed): readonly Recorded[] {
  const asked = new Set(deployed.findings.flatMap(({ finding }) => everyName(finding)))
  const still = new Set<string>()
  for (const finding of findings) for (const name of everyName(finding)) if (asked.has(name)) still.add(name)
  return deployed.findings.filter(({ finding }) => !everyName(finding).some((name) => still.has(name)))
}

function byName({ findings }: Deployed): ReadonlyMap<string, readonly Recorded[]> {
  const named = new Map<string, Recorded[]>()
  for (const past of findings)
    for (const name of knownAs(past.finding)) {
      const known = named.get(name)
      if (known === undefined) named.set(name, [past])
      else known.push(past)
    }
  return named
}

/**
 * The names under which a finding is the same one in another release. An advisory for several CVEs is none of them:
 * that one of them was deployed does not make the others old.
 */
function knownAs(finding: Finding): readonly string[] {
  const { vulnerability, aliases, identity } = finding
  const several = vulnerability !== undefined && [vulnerability, ...aliases].filter(isCve).length > 1
  return several ? [`${vulnerability} ${identity.lineage}`] : everyName(finding)
}

function everyName({ vulnerability, aliases, identity }: Finding): readonly string[] {
  if (vulnerability === undefined) return [identity.lineage]
  return [vulnerability, ...aliases].map((id) => `${id} ${identity.lineage}`)
}

/** By severity, or by score where both have one: a score beside the same word is more exact, not worse. */
function isWorse(now: Finding, then: Finding): boolean {
  const [score, before] = [now.rating.score, then.rating.score]
  return (
    severityRank(now.severity) > severityRank(then.severity) ||
    (score !== undefined && before !== undefined && score > before)
  )
}

type Canonical = (purl: string) => CanonicalPurl | undefined

function shippedComponents({ components, findings }: Deployed, canonical: Canonical): ReadonlySet<string> {
  const listed = components.map((purl) => componentKey({ name: purl, purl }, canonical).exact)
  const affected = findings.flatMap(({ finding }) =>
    finding.component === undefined ? [] : [componentKey(finding.component, canonical).exact],
  )
  return new Set([...listed, ...affected])
}

function sinceShipped(
  { vulnerability, component, published }: Finding,
  deployedAt: Instant,
  shipped: ReadonlySet<string>,
  canonical: Canonical,
): Since {
  // Of our own code nothing lists what was deployed, so a flaw that was not recorded then counts as brought now.
  if (vulnerability === undefined || component === undefined) return 'introduced'
  if (!shipped.has(componentKey(component, canonical).exact)) return 'introduced'
  return published !== undefined && published > deployedAt ? 'newly-disclosed' : 'newly-detected'
}
