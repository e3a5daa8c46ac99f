import type { Draft } from '../../../core/base/draft.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { equivalentsAmong } from '../../../core/findings/vulnerability-id.ts'
import type { UnplacedResult } from '../format.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { purlMaker } from '../words/purl.ts'
import type { PipDependency, PipVulnerability } from './record.ts'

/** Makes what pip-audit says of a dependency. */
export interface DependencyResults {
  readonly purl: (dependency: PipDependency) => string
  readonly vulnerability: (said: PipVulnerability, dependency: PipDependency) => UnplacedResult
}

export function dependencyResults(): DependencyResults {
  const purlOf = purlMaker()
  const purl = ({ name, version }: PipDependency) => purlOf('pypi', name, version ?? '') ?? name
  return {
    purl,
    vulnerability: ({ id, aliases, fix_versions, description }, dependency) => {
      const { name, version } = dependency
      const result: Draft<UnplacedResult> = {
        kind: 'vulnerability',
        title: titleOf(description) ?? id,
        vulnerability: id,
        severity: 'unknown',
        component: { name, ...(version && { version }), purl: purl(dependency) },
      }
      const equivalent = equivalentsAmong(id, aliases ?? [])
      if (equivalent !== undefined) result.aliases = equivalent
      // An empty list is pip-audit's way to say that no version has a fix.
      if (fix_versions) result.fix = fixedIn(fix_versions) ?? { state: 'none' }
      return result
    },
  }
}
