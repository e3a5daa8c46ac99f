import type { Instant } from '../../base/instant.ts'
import { canonicalId } from '../../findings/aliases.ts'
import type { Finding } from '../../findings/finding.ts'
import type { VulnerabilityId } from '../../findings/result.ts'
import type { VexStatement } from '../vex-statement.ts'
import { means, type PurlParts, purlReader } from './purl-parts.ts'
import { type NamedRelease, type Reach, releaseNames } from './release-names.ts'
import { type Applying, byCounting, clears, noStanding as none, type VexStanding } from './vex-standing.ts'
import { trusting, type VexTrust } from './vex-trust.ts'

/** What is asked of a finding to know which statements are about it. */
export type VexSubject = Pick<Finding, 'vulnerability' | 'aliases' | 'component'>

/** A statement, and what in this release it is about. */
interface Entry {
  readonly statement: VexStatement
  readonly isTrusted: boolean
  /** How closely it names the release as a whole; undefined where it does not. */
  readonly whole: Reach | undefined
  /** Packages that it is about, by name. */
  readonly parts: ReadonlyMap<string, readonly Part[]>
}

interface Part {
  readonly purl: PurlParts
  readonly reach: Reach
}

/**
 * Looks statements through once, so that each of a million findings is told its standing in no time.
 *
 * A statement is about a finding when it has one of its names and means its component: by a package URL, where it
 * names no part of it, or as a part of the release; or when it means the release as a whole. One from the future or in a
 * draft says nothing yet. Of those by authors in `trusts` the latest counts, of the same time the worse.
 */
export function vexIndex(
  statements: readonly VexStatement[],
  trusts: readonly VexTrust[],
  release: NamedRelease,
  now: Instant,
): (finding: VexSubject) => VexStanding {
  const read = purlReader()
  const isTrusted = trusting(trusts)
  const reachOf = releaseNames(release, read)
  const byName = new Map<VulnerabilityId, Entry[]>()
  for (const statement of statements) {
    if (statement.draft || statement.at > now) continue
    const { whole, parts } = aboutOf(statement, read, reachOf)
    if (whole === undefined && parts.size === 0) continue
    const entry = { statement, isTrusted: isTrusted(statement), whole, parts }
    for (const name of new Set([statement.vulnerability, ...statement.aliases].map(canonicalId))) {
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [entry])
      else known.push(entry)
    }
  }
  if (byName.size === 0) return () => none
  return ({ vulnerability, aliases, component }) => {
    if (vulnerability === undefined) return none
    let entries = byName.get(canonicalId(vulnerability))
    for (const alias of aliases) {
      const more = byName.get(canonicalId(alias))
      if (more !== undefined) entries = entries === undefined ? more : [...new Set([...entries, ...more])]
    }
    return entries === undefined ? none : standingAmong(entries, component?.purl, read)
  }
}

function standingAmong(
  entries: readonly Entry[],
  component: string | undefined,
  read: (purl: string) => PurlParts | undefined,
): VexStanding {
  const purl = component === undefined ? undefined : read(component)
  let first: Applying | undefined
  const others: Applying[] = []
  for (const { statement, isTrusted, whole, parts } of entries) {
    const reach = closer(whole, purl && partReach(parts.get(purl.name), purl))
    if (reach === undefined) continue
    const applying = { statement, reach }
    if (!isTrusted) others.push(applying)
    else if (first === undefined || byCounting(applying, first) < 0) {
      if (first !== undefined) others.push(first)
      first = applying
    } else others.push(applying)
  }
  const statements = others.sort(byCounting).map(({ statement }) => statement)
  if (first !== undefined)
    return {
      kind: 'stands',
      statement: first.statement,
      clears: clears(first),
      ...(statements.length > 0 && { others: statements }),
    }
  const [latest, ...earlier] = statements
  return latest === undefined ? none : { kind: 'untrusted', statements: [latest, ...earlier] }
}

function partReach(parts: readonly Part[] | undefined, purl: PurlParts): Reach | undefined {
  let best: Reach | undefined
  for (const part of parts ?? []) if (means(part.purl, purl)) best = closer(best, part.reach)
  return best
}

const closer = (a: Reach | undefined, b: Reach | undefined): Reach | undefined =>
  a === 'exact' || b === 'exact' ? 'exact' : (a ?? b)

/** What in this release a statement is about: nothing, parts of it, or all of it. */
function aboutOf(
  { products }: VexStatement,
  read: (purl: string) => PurlParts | undefined,
  reachOf: (id: string) => Reach | undefined,
): Pick<Entry, 'whole' | 'parts'> {
  let whole: Reach | undefined
  const parts = new Map<string, Part[]>()
  const add = (id: string, product: Reach | undefined) => {
    const purl = read(id)
    if (purl === undefined) return
    const part: Part = { purl, reach: purl.version === undefined ? (product ?? 'any') : 'exact' }
    const known = parts.get(purl.name)
    if (known === undefined) parts.set(purl.name, [part])
    else known.push(part)
  }
  for (const { id, subcomponents } of products) {
    const reach = reachOf(id)
    if (subcomponents.length > 0) {
      if (reach !== undefined) for (const inside of subcomponents) add(inside, reach)
    } else {
      whole = closer(whole, reach)
      add(id, undefined)
    }
  }
  return { whole, parts }
}
