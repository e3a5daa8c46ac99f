import type { Fix, Location } from '../../../core/findings/result.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { npmFlawsOf } from '../words/npm/flaw.ts'
import { npmPackages } from '../words/npm/package.ts'
import type { NpmVia } from '../words/npm/record.ts'
import { ratedBy } from '../words/rated.ts'
import { endsOf } from '../words/version-range.ts'
import type { VulnerablePackage } from './record.ts'

/**
 * Makes the results of a package that npm 7 or later calls vulnerable: one for each advisory of its own, and one more
 * for causes that the report does not tell. Undefined where an advisory has no name.
 */
export function packageResults(): (
  of: VulnerablePackage,
  untold: readonly string[],
) => readonly UnplacedResult[] | undefined {
  const component = npmPackages()
  return (vulnerable, untold) => {
    const { name, nodes, via, severity } = vulnerable
    const locations = (nodes ?? []).filter((path) => path !== '').map((path): Location => ({ path }))
    const parts = { component: component(name, undefined), ...(locations.length > 0 && { locations }) }
    const advisories = via.filter((cause) => typeof cause !== 'string')
    const results = advisories.map((advisory) => advisoryResults(advisory, vulnerable))
    if (results.some((some) => some.length === 0)) return undefined
    const others: readonly UnplacedResult[] =
      untold.length === 0
        ? []
        : [
            {
              kind: 'vulnerability',
              title: `${name} depends on vulnerable versions of ${untold.join(', ')}`,
              ...ratedBy('npm', severity),
            },
          ]
    return [...results.flat(), ...others].map((result) => ({ ...result, ...parts }))
  }
}

function advisoryResults(advisory: NpmVia, vulnerable: VulnerablePackage): readonly UnplacedResult[] {
  const fix = fixOf(advisory, vulnerable)
  const severity = advisory.severity || vulnerable.severity
  return npmFlawsOf({ ...advisory, severity, number: advisory.source }).map((flaw) => ({
    ...flaw,
    ...(fix !== undefined && { fix }),
  }))
}

/**
 * The versions at which the affected ones end; else the one that npm would install, unless that is of another
 * package. That npm can repair it, without saying how, names no version.
 */
function fixOf({ range }: NpmVia, { name, fixAvailable }: VulnerablePackage): Fix | undefined {
  const fixed = fixedIn(endsOf(range ?? ''))
  if (fixed !== undefined || fixAvailable === true) return fixed
  if (fixAvailable === false) return { state: 'none' }
  return fixAvailable?.name === name ? fixedIn([fixAvailable.version ?? '']) : undefined
}
