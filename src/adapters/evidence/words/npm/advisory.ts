import { isSameData } from '../../../../core/base/same-data.ts'
import type { Fix, Location } from '../../../../core/findings/result.ts'
import type { UnplacedResult } from '../../format.ts'
import { remembering } from '../../remembering.ts'
import { fixedIn } from '../fix-versions.ts'
import { lowestOf } from '../version-range.ts'
import { type NpmFlaw, npmFlawsOf } from './flaw.ts'
import { npmPackages } from './package.ts'
import type { NpmAdvisory } from './record.ts'

/** One installed version of the package that an advisory is about, and the ways in which the project depends on it. */
export interface Installed {
  readonly version: string | null | undefined
  readonly paths: readonly string[]
}

/**
 * Makes the results of advisories as npm 6, pnpm and Yarn 1 to 3 write them: one for each version that is installed.
 * None where nothing names the advisory.
 */
export function advisoryResults(): (
  advisory: NpmAdvisory,
  installed: readonly Installed[],
) => readonly UnplacedResult[] {
  const flaws = remembering(flawsOf, isSameFlaw)
  const component = npmPackages()
  return (advisory, installed) => {
    const name = `${advisory.id ?? ''}\n${advisory.module_name}\n${advisory.url ?? ''}`
    return flaws(name, advisory).flatMap((flaw) =>
      installed.map(({ version, paths }) => ({
        ...flaw,
        component: component(advisory.module_name, version),
        ...(paths.length > 0 && { locations: dependencyPaths(paths) }),
      })),
    )
  }
}

/** The versions that an advisory names as installed, each once; one of unknown version where it names none. */
export function installedOf({ findings }: NpmAdvisory): readonly Installed[] {
  const byVersion = new Map<string, string[]>()
  for (const { version, paths } of findings ?? []) {
    const known = byVersion.get(version ?? '')
    if (known === undefined) byVersion.set(version ?? '', [...(paths ?? [])])
    else known.push(...(paths ?? []))
  }
  if (byVersion.size === 0) return [{ version: undefined, paths: [] }]
  return Array.from(byVersion, ([version, paths]) => ({ version, paths }))
}

const dependencyPaths = (paths: readonly string[]): readonly Location[] =>
  [...new Set(paths)].filter((path) => path !== '').map((path) => ({ path }))

const unrepaired = /^\s*<\s*0\.0\.0\s*$/

function flawsOf(advisory: NpmAdvisory): readonly NpmFlaw[] {
  const { id, github_advisory_id, patched_versions } = advisory
  const fix = repairedIn(patched_versions)
  const flaws = npmFlawsOf({ ...advisory, number: id, ghsa: github_advisory_id })
  return fix === undefined ? flaws : flaws.map((flaw) => ({ ...flaw, fix }))
}

/** The registry writes `<0.0.0` where no version has a fix. */
function repairedIn(range: string | null | undefined): Fix | undefined {
  if (!range) return undefined
  if (unrepaired.test(range)) return { state: 'none' }
  return fixedIn(lowestOf(range.split('||')))
}

const isSameFlaw = (a: NpmAdvisory, b: NpmAdvisory): boolean =>
  isSameData({ ...a, findings: null }, { ...b, findings: null })
