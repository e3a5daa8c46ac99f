import { PackageURL } from 'packageurl-js'
import type { Draft } from '../../../core/base/draft.ts'
import type { Component } from '../../../core/findings/component.ts'
import { severityOfWord } from '../../../core/findings/severity-word.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { weaknessesOf } from '../../../core/findings/weaknesses.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { ratingsOf } from './ratings.ts'
import type { SaidDependency, SaidVulnerability } from './said.ts'

/** Takes in a dependency and each of its vulnerabilities, which are the records. */
export function takeDependency(dependency: SaidDependency, at: DocumentPlace, intake: Intake): void {
  const { purl } = bestPackage(dependency) ?? {}
  if (purl !== undefined) intake.component(purl)
  const parts = { component: componentOf(dependency, purl), ...placesOf(dependency) }
  for (const said of dependency.vulnerabilities)
    if (said === null) intake.unreadable(at, say('evidence.record.no-id'))
    else intake.record(at, [{ ...flawOf(said), ...parts }])
  for (const said of dependency.suppressed)
    if (said === null) intake.unreadable(at, say('evidence.record.no-id'))
    else intake.record(at, [{ ...flawOf(said), ...parts, suppression: suppressedFor(said) }])
}

/** A published id: Retire.js, one of its sources, has sentences in their place. */
const id = /^[a-z]+-[\w:.-]+$/i

function flawOf(said: SaidVulnerability): UnplacedResult {
  const ratings = ratingsOf(said)
  const word = said.severity ? severityOfWord(said.severity).severity : undefined
  const flaw: Draft<UnplacedResult> = {
    kind: 'vulnerability',
    title: titleOf(said.description, said.name) ?? said.name,
    severity: word ?? ratings[0]?.severity ?? 'unknown',
    ratings,
  }
  const name = said.name.trim()
  if (id.test(name)) flaw.vulnerability = name
  // The advisories that npm numbered before it took over GitHub's.
  else if (/^\d+$/.test(name)) flaw.vulnerability = `NPM-${name}`
  else flaw.rule = name
  const weaknesses = weaknessesOf(said.cwes)
  if (weaknesses !== undefined) flaw.weaknesses = weaknesses
  return flaw
}

function suppressedFor({ notes }: SaidVulnerability) {
  const reason = titleOf(notes)
  return { by: 'dependency-check', ...(reason !== undefined && { reason }) }
}

const confidences = ['HIGHEST', 'HIGH', 'MEDIUM', 'LOW']

/** The package that it is most likely to be: the tool guesses from what it finds in a file. */
function bestPackage({ packages }: SaidDependency) {
  const rank = (confidence: string | null | undefined) => {
    const place = confidences.indexOf(confidence ?? '')
    return place < 0 ? confidences.length : place
  }
  return packages
    .filter(({ purl }) => purl.startsWith('pkg:'))
    .reduce<SaidDependency['packages'][number] | undefined>(
      (best, one) => (best === undefined || rank(one.confidence) < rank(best.confidence) ? one : best),
      undefined,
    )
}

function componentOf({ fileName, filePaths }: SaidDependency, purl: string | undefined): Component {
  const named = titleOf(fileName, filePaths[0]) ?? 'a file without a name'
  if (purl === undefined) return { name: named }
  try {
    const { namespace, name, version, type } = PackageURL.fromString(purl)
    const full = namespace ? `${namespace}${type === 'maven' ? ':' : '/'}${name}` : (name ?? named)
    return { name: full, ...(version && { version }), purl }
  } catch {
    return { name: named, purl }
  }
}

function placesOf({ filePaths }: SaidDependency): Pick<UnplacedResult, 'locations'> {
  const paths = new Set(filePaths.flatMap((path) => path?.trim().replaceAll('\\', '/') || []))
  return paths.size === 0 ? {} : { locations: Array.from(paths, (path) => ({ path })) }
}
