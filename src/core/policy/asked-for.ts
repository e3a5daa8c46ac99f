import { packageNames, spellingsOf } from './result-names.ts'

/** What somebody asks for: a vulnerability by any spelling of it, or a package with or without its version. */
export type Asked =
  | { readonly kind: 'vulnerability'; readonly names: readonly string[] }
  | { readonly kind: 'package'; readonly package: string; readonly version?: string }
  /** Neither: the name of a package alone, which is several packages'. */
  | { readonly kind: 'bare'; readonly name: string }

/** Reads what was asked for. An id is known by its form; what has none may be a vulnerability that only one source names. */
export function askedFor(text: string): Asked {
  const trimmed = text.trim()
  const purl = /^pkg:/i.test(trimmed) ? packageNames()(trimmed) : undefined
  if (purl !== undefined)
    return {
      kind: 'package',
      package: purl.package,
      ...(purl.version !== undefined && { version: purl.version }),
    }
  return idForms.some((form) => form.test(trimmed))
    ? { kind: 'vulnerability', names: spellingsOf(trimmed) }
    : { kind: 'bare', name: trimmed }
}

/** By its source; in capitals; or with a number of four digits or more behind its letters: `rustsec-2021-0001`. */
const idForms = [
  /^(?:cve|ghsa|snyk)-/i,
  /^[A-Z]{2,}[A-Z0-9]*-.*\d/,
  /^(?:[a-z]+-){1,4}\d{4,}[-:][\da-z:-]+$/i,
]
