import { PackageURL } from 'packageurl-js'
import { percentDecoded } from '../base/text.ts'

/** A package URL in its canonical form, split where identity needs it split. */
export interface CanonicalPurl {
  /** Type, namespace and name, with the qualifiers that tell packages apart: `pkg:npm/%40angular/core`. */
  readonly package: string
  readonly version: string | undefined
}

/**
 * Qualifiers that make it another package. The rest (arch, distro, upstream, checksum, vcs_url) say where a copy
 * came from, and tools differ in writing them, so keeping them would keep two reports of one flaw apart.
 */
const telling = new Set(['classifier', 'epoch', 'repository_url', 'type'])
/** A Maven package is a jar unless it says otherwise. */
const implied = 'type=jar'

/**
 * The canonical form of a package URL, by the rules of its type (purl specification), or none where the text is
 * not one. Returns a function because the costly part, the name, is worked out once per package and kept.
 */
export function purlCanonicalizer(): (purl: string) => CanonicalPurl | undefined {
  const names = new Map<string, string | undefined>()
  return (purl) => {
    const { name, version, qualifiers } = splitPurl(purl)
    let canonical = names.get(name)
    if (canonical === undefined && !names.has(name)) {
      canonical = canonicalName(name)
      names.set(name, canonical)
    }
    return canonical === undefined ? undefined : assemble(canonical, version, qualifiers)
  }
}

/** The parts of a package URL as they are written: all before the version, that, and what is behind the question mark. */
export function splitPurl(purl: string): { name: string; version: string; qualifiers: string } {
  const hash = purl.indexOf('#')
  const whole = hash < 0 ? purl : purl.slice(0, hash)
  const query = whole.indexOf('?')
  const path = query < 0 ? whole : whole.slice(0, query)
  // A scope's own `@` follows a slash; the version's never does.
  const at = path.lastIndexOf('@')
  const versioned = at > 0 && path[at - 1] !== '/'
  return {
    name: versioned ? path.slice(0, at) : path,
    version: versioned ? path.slice(at + 1) : '',
    qualifiers: query < 0 ? '' : whole.slice(query + 1),
  }
}

function canonicalName(name: string): string | undefined {
  try {
    return PackageURL.fromString(name).toString()
  } catch {
    return undefined
  }
}

function assemble(name: string, rawVersion: string, rawQualifiers: string): CanonicalPurl {
  const kept = rawQualifiers
    .split('&')
    .filter(
      (pair) => telling.has(pair.slice(0, pair.indexOf('='))) && pair !== implied && !pair.endsWith('='),
    )
  let version = percentDecoded(rawVersion)
  // rpm writes its epoch before the version or as a qualifier; one of them must win.
  const epoch = name.startsWith('pkg:rpm/') ? /^(\d+):(.*)$/.exec(version) : null
  if (epoch) {
    version = epoch[2] ?? ''
    kept.push(`epoch=${epoch[1]}`)
  }
  const distinct = [...new Set(kept.filter((pair) => pair !== 'epoch=0'))].sort()
  return {
    package: distinct.length === 0 ? name : `${name}?${distinct.join('&')}`,
    version: version === '' ? undefined : version,
  }
}
