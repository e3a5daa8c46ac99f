import type { VulnerablePackage } from './record.ts'

/**
 * Which of the packages that a package is vulnerable by are not told in the report: no way through it leads from
 * them to an advisory. npm lists a package that only depends on a vulnerable one beside that one, whose entry says
 * all there is to say; what has no such entry is said nowhere else.
 */
export function untoldCauses(
  packages: readonly VulnerablePackage[],
): (of: VulnerablePackage) => readonly string[] {
  const told = toldPackages(packages)
  return ({ via }) => via.flatMap((cause) => (typeof cause === 'string' && !told.has(cause) ? [cause] : []))
}

function toldPackages(packages: readonly VulnerablePackage[]): ReadonlySet<string> {
  const dependants = new Map<string, string[]>()
  const told = new Set<string>()
  for (const { name, via } of packages)
    for (const cause of via) {
      if (typeof cause !== 'string') told.add(name)
      else {
        const known = dependants.get(cause)
        if (known === undefined) dependants.set(cause, [name])
        else known.push(name)
      }
    }
  // A set goes on to what is added to it while it is gone through.
  for (const name of told) for (const dependant of dependants.get(name) ?? []) told.add(dependant)
  return told
}
