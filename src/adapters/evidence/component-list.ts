import { byCodePoint } from '../../core/base/text.ts'
import { purlCanonicalizer } from '../../core/findings/purl.ts'

export interface ComponentList {
  readonly add: (purl: string) => void
  /** Canonical package URLs, each once, by code point. */
  readonly all: () => readonly string[]
}

/** Gathers the package URLs that a report lists. Two spellings of one package are one; what is no package URL stays as it is. */
export function componentList(): ComponentList {
  const canonical = purlCanonicalizer()
  const written = new Set<string>()
  const textOf = (purl: string): string => {
    const known = canonical(purl)
    if (known === undefined) return purl
    if (known.version === undefined) return known.package
    const [name = '', qualifiers] = known.package.split('?')
    // A version's colons stay as they are, its other signs do not (purl specification, "version").
    const version = encodeURIComponent(known.version).replaceAll('%3A', ':')
    return `${name}@${version}${qualifiers === undefined ? '' : `?${qualifiers}`}`
  }
  return {
    add: (purl) => written.add(purl),
    all: () => [...new Set(Array.from(written, textOf))].sort(byCodePoint),
  }
}
