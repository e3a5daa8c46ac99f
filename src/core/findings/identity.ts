import type { Common } from './common-parts.ts'
import { type ComponentKey, componentKey } from './component.ts'
import type { CanonicalPurl } from './purl.ts'
import type { Result, VulnerabilityId } from './result.ts'

/** What makes two results one finding. */
export interface Identity {
  /** Within a release: the vulnerability and the component's version, or rule and place. */
  readonly exact: string
  /** From release to release: the package whatever its version, or rule and place. */
  readonly lineage: string
}

export interface IdentityContext {
  readonly vulnerabilityName: (id: VulnerabilityId) => VulnerabilityId
  readonly canonicalPurl: (purl: string) => CanonicalPurl | undefined
}

/**
 * A published vulnerability is one finding per component; what we wrote ourselves is one per rule and place, the
 * place being the standard's fingerprints where the tool gives them, else the path with the code that stands there.
 */
export function identityOf(result: Result, context: IdentityContext): Identity {
  const flaw = flawName(result, context)
  if (result.vulnerability === undefined) {
    const key = flaw + JSON.stringify(placeOf(result))
    return { exact: key, lineage: key }
  }
  const { exact, package: packageKey } = affected(result, context)
  return { exact: flaw + exact, lineage: packageKey }
}

/** The part of `exact` that says which flaw: no other flaw's begins with it. */
export function flawName(result: Common, { vulnerabilityName }: IdentityContext): string {
  if (result.vulnerability === undefined)
    return JSON.stringify([result.kind, result.tool.name, result.rule ?? result.title])
  const name = vulnerabilityName(result.vulnerability)
  // The length keeps name and component apart whatever they contain, and costs less than quoting them.
  return `${name.length} ${name} `
}

function affected({ component, locations }: Result, { canonicalPurl }: IdentityContext): ComponentKey {
  if (component !== undefined) return componentKey(component, canonicalPurl)
  const path = normalPath(locations?.[0]?.path ?? '')
  return { package: path, exact: path }
}

function placeOf({ fingerprints, locations, snippet, component }: Result): readonly (string | number)[] {
  const first = locations?.[0]
  const path = normalPath(first?.path ?? component?.name ?? '')
  const names = Object.keys(fingerprints ?? {}).sort()
  // The path stays beside a fingerprint: the common ones hash one line, which may stand in many files.
  if (names.length > 0) return ['print', path, ...names.map((name) => `${name}=${fingerprints?.[name]}`)]
  const code = snippet?.replace(/\s+/g, ' ').trim()
  return code ? ['code', path, code] : ['line', path, first?.logical ?? first?.line ?? 0]
}

function normalPath(path: string): string {
  return path
    .normalize('NFC')
    .replace(/\\/g, '/')
    .replace(/^(\.\/)+/, '')
}
