import type { Location } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { npmFlawsOf } from '../words/npm/flaw.ts'
import { npmPackages } from '../words/npm/package.ts'
import { ratedBy } from '../words/rated.ts'
import { endsOf } from '../words/version-range.ts'
import type { PackageLine } from './record.ts'

/** Makes the results of a line of Yarn 4: one for each version in the tree. */
export function packageResults(): (line: PackageLine) => readonly UnplacedResult[] {
  const component = npmPackages()
  return ({ value: name, children }) => {
    const versions = new Set(children['Tree Versions'] ?? [])
    const places = dependents(children.Dependents ?? [])
    const flaws = isDeprecation(children) ? [deprecation(name, children)] : vulnerabilities(children)
    return flaws.flatMap((flaw) =>
      [...(versions.size > 0 ? versions : [undefined])].map((version) => ({
        ...flaw,
        component: component(name, version),
        ...(places.length > 0 && { locations: places }),
      })),
    )
  }
}

type Children = PackageLine['children']

const isDeprecation = ({ ID }: Children) => typeof ID === 'string' && ID.endsWith('(deprecation)')

/** Nobody published a flaw: the maintainer says that the package is no longer looked after. */
function deprecation(name: string, { ID, Issue, Severity }: Children): UnplacedResult {
  return {
    kind: 'misconfiguration',
    rule: String(ID),
    title: titleOf(`${name} is deprecated: ${Issue ?? ''}`.replace(/: $/, '')) ?? name,
    ...ratedBy('yarn', Severity),
  }
}

function vulnerabilities(children: Children): readonly UnplacedResult[] {
  const { ID, Issue, URL, Severity } = children
  const fix = fixedIn(endsOf(children['Vulnerable Versions'] ?? ''))
  return npmFlawsOf({ number: ID, title: Issue, url: URL, severity: Severity }).map((flaw) => ({
    ...flaw,
    ...(fix !== undefined && { fix }),
  }))
}

/** A workspace's dependents bear a hash that says only which peers they have: `a@virtual:9598…#npm:1.0.0`. */
const dependents = (names: readonly string[]): readonly Location[] =>
  [...new Set(names.map((name) => name.replace(/@virtual:[\da-f]+#/, '@')))]
    .filter((path) => path !== '')
    .map((path) => ({ path }))
