import { percentDecoded } from '../../base/text.ts'
import { purlCanonicalizer } from '../../findings/purl.ts'

/** A package URL as statements about packages need it: what it names, which version of it, and what narrows it further. */
export interface PurlParts {
  /** Type, namespace and name, canonical: `pkg:npm/%40angular/core`. */
  readonly name: string
  /** With its epoch where it has one. */
  readonly version: string | undefined
  /** By name; the subpath stands under `#`. */
  readonly qualifiers: ReadonlyMap<string, string>
}

/** Reads package URLs, each text once; undefined for a text that is none. */
export function purlReader(): (purl: string) => PurlParts | undefined {
  const canonical = purlCanonicalizer()
  const known = new Map<string, PurlParts | undefined>()
  return (purl) => {
    const before = known.get(purl)
    if (before !== undefined || known.has(purl)) return before
    const parts = purl.startsWith('pkg:') ? partsOf(purl, canonical) : undefined
    known.set(purl, parts)
    return parts
  }
}

function partsOf(purl: string, canonical: ReturnType<typeof purlCanonicalizer>): PurlParts | undefined {
  const [whole, subpath] = cut(purl, '#')
  const [bare, query] = cut(whole, '?')
  const found = canonical(bare)
  if (found === undefined) return undefined
  const [name, epoch] = cut(found.package, '?epoch=')
  const qualifiers = qualifiersIn(query, name)
  if (subpath !== '') qualifiers.set('#', percentDecoded(subpath))
  if (found.version === undefined) return { name, version: undefined, qualifiers }
  // rpm writes its epoch before the version or as a qualifier.
  const written = epoch || (qualifiers.get('epoch') ?? '0')
  qualifiers.delete('epoch')
  return { name, version: written === '0' ? found.version : `${written}:${found.version}`, qualifiers }
}

function qualifiersIn(query: string, name: string): Map<string, string> {
  const pairs = query.split('&').map((pair) => cut(pair, '='))
  const given = pairs.filter(([, value]) => value !== '')
  // A Maven package is a jar unless it says otherwise.
  const telling = given.filter(
    ([key, value]) => !(key === 'type' && value === 'jar' && name.startsWith('pkg:maven/')),
  )
  return new Map(telling.map(([key, value]) => [key.toLowerCase(), percentDecoded(value)]))
}

function cut(text: string, sign: string): readonly [before: string, after: string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + sign.length)]
}

/**
 * Whether a package URL in a statement means this package, by the rules of OpenVEX: without a version it means every
 * one, with a version just that, and each qualifier that it has must be there.
 */
export function means(stated: PurlParts, { name, version, qualifiers }: PurlParts): boolean {
  if (stated.name !== name || (stated.version !== undefined && stated.version !== version)) return false
  for (const [key, value] of stated.qualifiers) if (qualifiers.get(key) !== value) return false
  return true
}
