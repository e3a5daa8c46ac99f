import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { SarifRule } from './record.ts'

/**
 * The package that has a published flaw. SARIF has no place for it: Grype names it in a property of the rule, Trivy in
 * its message, a line each.
 */
export function affectedPackage(
  rule: SarifRule | undefined,
  message: string,
): Pick<UnplacedResult, 'component' | 'fix'> {
  const name = lineOf(message, 'Package')
  const version = lineOf(message, 'Installed Version')
  const fix = fixedIn(lineOf(message, 'Fixed Version')?.split(',') ?? [])
  if (name !== undefined && version !== undefined)
    return { component: { name, version }, ...(fix !== undefined && { fix }) }
  const [purl, another] = rule?.properties?.purls ?? []
  return purl && another === undefined ? { component: { name: nameIn(purl), purl } } : {}
}

function lineOf(message: string, label: string): string | undefined {
  const line = message.split('\n').find((one) => one.startsWith(`${label}: `))
  return line?.slice(label.length + 2).trim() || undefined
}

/** `pkg:deb/debian/curl@7.64?arch=amd64` is `curl`. */
function nameIn(purl: string): string {
  const [path = purl] = purl.split(/[?#]/, 1)
  const versioned = path.lastIndexOf('@')
  const name = path.slice(
    path.lastIndexOf('/') + 1,
    versioned > path.lastIndexOf('/') ? versioned : undefined,
  )
  return name || purl
}
