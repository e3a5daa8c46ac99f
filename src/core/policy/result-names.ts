import { earliest, type Instant } from '../base/instant.ts'
import { canonicalId } from '../findings/aliases.ts'
import { type CanonicalPurl, purlCanonicalizer, splitPurl } from '../findings/purl.ts'
import type { GateResult } from './gate-result.ts'
import type { FindingRecord } from './recorded-finding.ts'
import { strongest, type Verdict } from './verdict.ts'

/** What findings of one name say in one result: the strongest of their verdicts, and when the first was first recorded. */
export interface Sighting {
  readonly verdict: Verdict
  readonly firstSeen: Instant
}

/** A package in one version, in canonical form; without `sighting` it is only listed. */
export interface NamedComponent {
  readonly package: string
  /** Empty where nobody said. */
  readonly version: string
  readonly sighting?: Sighting
}

/** Everything that a recorded result can be found by. */
export interface ResultNames {
  /** By the id of a vulnerability, by each of its aliases, and by what was published of it. */
  readonly vulnerabilities: ReadonlyMap<string, Sighting>
  readonly components: readonly NamedComponent[]
}

/** The names in a result. What has no package URL cannot be asked for: a bare name is several packages'. */
export function namesIn({ findings, components }: Pick<GateResult, 'findings' | 'components'>): ResultNames {
  const canonical = packageNames()
  const vulnerabilities = new Map<string, Sighting>()
  const named = new Map<string, NamedComponent>()
  for (const purl of components) {
    const known = canonical(purl)
    if (known === undefined) continue
    const { package: name, version = '' } = known
    named.set(`${name}@${version}`, { package: name, version })
  }
  for (const finding of findings) {
    for (const id of idsOf(finding)) vulnerabilities.set(id, seenAlso(vulnerabilities.get(id), finding))
    const known = finding.component.purl === undefined ? undefined : canonical(finding.component.purl)
    if (known === undefined) continue
    const { package: name, version = '' } = known
    const before = named.get(`${name}@${version}`)
    const sighting = seenAlso(before?.sighting, finding)
    named.set(`${name}@${version}`, { package: name, version, sighting })
  }
  return { vulnerabilities, components: [...named.values()] }
}

/** As results write an id, and in capitals: whoever asks for it need not know which letters its source has small. */
export function spellingsOf(id: string): readonly string[] {
  const name = canonicalId(id)
  return name.startsWith('GHSA-') ? [name] : [...new Set([name, name.toUpperCase()])]
}

/**
 * The packages that are one for whoever looks for them: a slash of the name may be encoded, which no package has as a
 * letter, and Go's are lower case (purl specification, `golang`), which tools do not keep to.
 */
export function packageNames(): (purl: string) => CanonicalPurl | undefined {
  const canonical = purlCanonicalizer()
  return (purl) => {
    const { name } = splitPurl(purl)
    const plain = name.replaceAll(/%2f/gi, '/')
    return canonical((/^pkg:golang\//i.test(plain) ? plain.toLowerCase() : plain) + purl.slice(name.length))
  }
}

/** Its own, and those that advisories and the catalogue knew it by when it was judged. */
function idsOf({ vulnerability, aliases, intel }: FindingRecord): readonly string[] {
  if (vulnerability === undefined) return []
  const { advisories = [], kev } = intel
  const published = advisories.flatMap(({ id, aliases: others = [] }) => [id, ...others])
  const listed = kev?.kind === 'known' ? [kev.value.cve] : []
  return [...new Set([vulnerability, ...aliases, ...published, ...listed].flatMap(spellingsOf))]
}

function seenAlso(before: Sighting | undefined, { verdict, firstSeen }: FindingRecord): Sighting {
  if (before === undefined) return { verdict, firstSeen }
  return {
    verdict: strongest([before.verdict, verdict]),
    firstSeen: earliest(before.firstSeen, firstSeen),
  }
}
