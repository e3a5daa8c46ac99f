import type { CanonicalPurl } from './purl.ts'

/** What is affected: named as a package URL where it has one, else by name and version. */
export interface Component {
  readonly name: string
  readonly version?: string
  /** As the tool wrote it; identity uses its canonical form (`purl.ts`). */
  readonly purl?: string
}

/** How a component is known again: `package` whatever its version, `exact` with it. */
export interface ComponentKey {
  readonly package: string
  readonly exact: string
}

/** A name without a package URL never equals a package URL: that they are the same would be a guess. */
export function componentKey(
  { name, version, purl }: Component,
  canonical: (purl: string) => CanonicalPurl | undefined,
): ComponentKey {
  const known = purl === undefined ? undefined : canonical(purl)
  const packageKey = known?.package ?? name.normalize('NFC')
  return { package: packageKey, exact: `${packageKey}@${known?.version ?? version ?? ''}` }
}
