import { isSameData } from '../../../core/base/same-data.ts'
import type { Component } from '../../../core/findings/component.ts'
import type { OsvEntry } from '../../../core/intel/osv/entry.ts'
import type { UnplacedResult } from '../format.ts'
import { remembering } from '../remembering.ts'
import { placeIn } from '../words/file-place.ts'
import { osvFix, osvFlaw } from '../words/osv/flaw.ts'
import { purlMaker } from '../words/purl.ts'
import { analysed } from './analysis.ts'
import type { ScannedPackage } from './record.ts'

/** Makes what OSV-Scanner says of packages: components, and results of their vulnerabilities and licences. */
export function resultMaker() {
  const flaw = remembering(osvFlaw, isSameData)
  const purlOf = purlMaker()
  const component = ({ package: found }: ScannedPackage): Component | undefined => {
    const { name, version, ecosystem, commit } = found
    const known = name || commit
    if (!known) return undefined
    const purl = name && ecosystem ? purlOf(ecosystem, name, version ?? '') : undefined
    const stated = version || (name ? commit : undefined)
    return { name: known, ...(stated && { version: stated }), ...(purl !== undefined && { purl }) }
  }
  const parts = (scanned: ScannedPackage, source: string) => {
    const [own, locations] = [component(scanned), placeIn({ path: source })]
    return { ...(own !== undefined && { component: own }), ...(locations !== undefined && { locations }) }
  }
  return {
    component,
    vulnerability: (entry: OsvEntry, scanned: ScannedPackage, source: string): UnplacedResult => {
      const fix = osvFix(entry, scanned.package.name ?? '')
      return {
        ...flaw(entry.id, entry),
        ...parts(scanned, source),
        ...(fix !== undefined && { fix }),
        ...analysed(entry.id, scanned.groups ?? []),
      }
    },
    license: (license: string, scanned: ScannedPackage, source: string): UnplacedResult => ({
      kind: 'license',
      rule: license,
      title: `${license} is not among the licences that are allowed`,
      severity: 'unknown',
      ...parts(scanned, source),
    }),
  }
}
