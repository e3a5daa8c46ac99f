import { type Said, say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake } from '../format.ts'
import { type PipDependency, type PipVulnerability, pipDependency, pipVulnerability } from './record.ts'
import { type DependencyResults, dependencyResults } from './result.ts'

type Entry = { readonly at: DocumentPlace; readonly said: PipVulnerability | Said }

export interface PipDependencies {
  readonly selections: readonly Selection[]
  /** How many dependencies were audited, and the names of those that were not. */
  readonly audited: () => number
  readonly skipped: readonly string[]
}

/**
 * Reads dependencies with what each is vulnerable by, whose names are known at their end.
 *
 * @param path where each stands.
 */
export function dependenciesIn(path: readonly string[], intake: Intake): PipDependencies {
  const results = dependencyResults()
  const skipped: string[] = []
  let waiting: Entry[] = []
  let hasList = false
  let audited = 0
  const end = (dependency: PipDependency, at: DocumentPlace) => {
    if (hasList) audited++
    else if (dependency.skip_reason) skipped.push(dependency.name)
    else intake.unreadable(at, say('evidence.record.member', { member: 'vulns', expected: 'a list' }))
    if (hasList) intake.component(results.purl(dependency))
    for (const one of waiting) take(one, dependency, results, intake)
    waiting = []
    hasList = false
  }
  const selections = [
    listAt([...path, 'vulns'], (list) => {
      hasList = list !== null
    }),
    select(
      [...path, 'vulns', '*'],
      pipVulnerability,
      (said, at) => waiting.push({ at, said }),
      (issues, at) => waiting.push({ at, said: whyUnreadable(issues) }),
    ),
    select(path, pipDependency, end, (issues, at) => {
      const places = waiting.length === 0 ? [at] : waiting.map((one) => one.at)
      for (const place of places) intake.unreadable(place, whyUnreadable(issues))
      waiting = []
      hasList = false
    }),
  ]
  return { selections, audited: () => audited, skipped }
}

function take(
  { at, said }: Entry,
  dependency: PipDependency,
  results: DependencyResults,
  intake: Intake,
): void {
  if ('code' in said) intake.unreadable(at, said)
  else intake.record(at, [results.vulnerability(said, dependency)])
}
