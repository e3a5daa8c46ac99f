import type { Instant } from '../base/instant.ts'
import { componentKey } from './component.ts'
import type { Finding } from './finding.ts'
import { type CanonicalPurl, purlCanonicalizer } from './purl.ts'
import { severityRank } from './rating.ts'

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

/** What is recorded of the deployed release. */
export interface Deployed {
  readonly at: Instant
  readonly findings: readonly { readonly finding: Finding; readonly firstSeen: Instant }[]
  /** Package URLs of what it is made of, as far as its evidence listed them. */
  readonly components: readonly string[]
}

/** Without a deployed release everything is introduced: nothing proves that it was there before. */
export function compare(
  findings: readonly Finding[],
  deployed: Deployed | undefined,
  now: Instant,
): Compared[] {
  if (deployed === undefined)
    return findings.map((finding) => ({ finding, since: 'introduced', worsened: false, firstSeen: now }))
  const canonical = purlCanonicalizer()
  const earlier = new Map(
    deployed.findings.flatMap((past) => knownAs(past.finding).map((name) => [name, past] as const)),
  )
  const shipped = shippedComponents(deployed, canonical)
  return findings.map((finding) => {
    const past = knownAs(finding).flatMap((name) => earlier.get(name) ?? [])[0]
    if (past !== undefined)
      return {
        finding,
        since: 'existing',
        worsened: isWorse(finding, past.finding),
        firstSeen: past.firstSeen,
      }
    const since = sinceShipped(finding, deployed.at, shipped, canonical)
    return { finding, since, worsened: false, firstSeen: now }
  })
}

/** What the deployed release had and this one no longer has. */
export function removed(findings: readonly Finding[], deployed: Deployed): Finding[] {
  const still = new Set(findings.flatMap(knownAs))
  return deployed.findings
    .map(({ finding }) => finding)
    .filter((finding) => !knownAs(finding).some((name) => still.has(name)))
}

/** Every name under which a finding may have been recorded in another release. */
function knownAs({ vulnerability, aliases, identity }: Finding): readonly string[] {
  if (vulnerability === undefined) return [identity.lineage]
  return [vulnerability, ...aliases].map((id) => `${id} ${identity.lineage}`)
}

function isWorse(now: Finding, then: Finding): boolean {
  return (
    severityRank(now.severity) > severityRank(then.severity) ||
    (now.rating.score ?? 0) > (then.rating.score ?? 0)
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
