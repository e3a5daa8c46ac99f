import type { Component } from '../../../core/findings/component.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import type { SarifResult, SarifRule } from './record.ts'

/**
 * The package that has a published flaw. SARIF has no place for it: Trivy names it in its message, a line each, and
 * OSV-Scanner in a sentence; Grype in a property of the rule, Black Duck in one of the result; Snyk and
 * Dependency-Check in place of a function.
 */
export function affectedPackage(
  record: SarifResult,
  rule: SarifRule | undefined,
  message: string,
): Pick<UnplacedResult, 'component' | 'fix'> {
  const component =
    inLines(message) ?? inRule(rule) ?? inProperties(record) ?? inPlace(record) ?? inSentence(message)
  const fix = fixedIn(lineOf(message, 'Fixed Version')?.split(',') ?? [])
  return { ...(component !== undefined && { component }), ...(fix !== undefined && { fix }) }
}

function inLines(message: string): Component | undefined {
  const name = lineOf(message, 'Package')
  const version = lineOf(message, 'Installed Version')
  return name !== undefined && version !== undefined ? { name, version } : undefined
}

function lineOf(message: string, label: string): string | undefined {
  const line = message.split('\n').find((one) => one.startsWith(`${label}: `))
  return line?.slice(label.length + 2).trim() || undefined
}

function inRule(rule: SarifRule | undefined): Component | undefined {
  const [purl, another] = rule?.properties?.purls ?? []
  return purl && another === undefined ? { name: nameIn(purl), purl } : undefined
}

function inProperties({ properties }: SarifResult): Component | undefined {
  const { component: name, componentVersion: version } = properties ?? {}
  return name ? { name, ...(version && { version }) } : undefined
}

function inPlace({ locations }: SarifResult): Component | undefined {
  const names = (locations ?? []).flatMap(({ logicalLocations }) => logicalLocations ?? [])
  const name = names.map(({ fullyQualifiedName }) => fullyQualifiedName).find((one) => one)
  if (!name) return undefined
  return name.startsWith('pkg:') ? { name: nameIn(name), purl: name } : versioned(name)
}

function inSentence(message: string): Component | undefined {
  const name = /^Package '([^']+)' is vulnerable to/.exec(message)?.[1]
  return name === undefined ? undefined : versioned(name)
}

/** `@angular/core@1.2.3` */
function versioned(text: string): Component | undefined {
  const [, name, version] = /^(.+)@([^@/\s]+)$/.exec(text) ?? []
  return name === undefined || version === undefined ? undefined : { name, version }
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
