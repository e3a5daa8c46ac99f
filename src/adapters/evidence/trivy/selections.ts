import type * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake } from '../format.ts'
import { endOfLifeAt } from './end-of-life.ts'
import { type Resulting, readModified } from './modified.ts'
import { listedPurl } from './packages.ts'
import type { Parts } from './parts.ts'
import { license, listedPackage, misconfiguration, modified, secret, vulnerability } from './record.ts'
import { licenseResult, misconfigurationResult, secretResult, vulnerabilityResult } from './results.ts'
import { followTargets, type Targets } from './targets.ts'

export interface Reading {
  readonly intake: Intake
  readonly parts: Parts
  /** A target was read to its end. */
  readonly target: () => void
}

/** The targets of a report on one thing: an image, a folder, a repository. */
export function plainTargets(reading: Reading, list: readonly string[]): Selection[] {
  const path = [...list, '*']
  return [listAt(list), ...targetSelections(reading, path, followTargets(path, reading.target))]
}

/** The targets of every resource of a cluster. */
export function clusterTargets(reading: Reading, list: string): Selection[] {
  const resources = [list, '*']
  const path = [...resources, 'Results', '*']
  const failed = textAt([...resources, 'Error'], (message) => {
    if (message !== '') reading.intake.failed(say('evidence.failed.error', { tool: 'Trivy', message }))
  })
  return [
    listAt([list]),
    listAt([...resources, 'Results']),
    failed,
    // One object before, and a list of one for each image since.
    endOfLifeAt([...resources, 'Metadata'], reading.intake),
    endOfLifeAt([...resources, 'Metadata', '*'], reading.intake),
    ...targetSelections(reading, path, followTargets(path, reading.target, resources)),
  ]
}

/** The second is the name that is planned for when the list stops being an experiment. */
const modifiedLists = ['ExperimentalModifiedFindings', 'ModifiedFindings']

function targetSelections(
  { intake, parts }: Reading,
  path: readonly string[],
  { selections, withTarget }: Targets,
): Selection[] {
  const record = (at: DocumentPlace, resulting: Resulting) =>
    withTarget((target) => intake.record(at, resulting(target)))
  const refuse = (issues: readonly z.core.$ZodIssue[], at: DocumentPlace) =>
    withTarget(() => intake.unreadable(at, whyUnreadable(issues)))
  const each = <S extends z.ZodMiniType>(
    list: string,
    schema: S,
    take: (value: z.output<S>, at: DocumentPlace) => void,
  ) => [listAt([...path, list]), select([...path, list, '*'], schema, take, refuse)]
  return [
    ...selections,
    ...each('Vulnerabilities', vulnerability, (value, at) =>
      record(at, (target) => [vulnerabilityResult(value, target, parts)]),
    ),
    ...each('Misconfigurations', misconfiguration, (value, at) =>
      record(at, (target) => misconfigurationResult(value, target, parts)),
    ),
    ...each('Secrets', secret, (value, at) => record(at, (target) => [secretResult(value, target, parts)])),
    ...each('Licenses', license, (value, at) =>
      record(at, (target) => [licenseResult(value, target, parts)]),
    ),
    ...modifiedLists.flatMap((list) =>
      each(list, modified, (value, at) => {
        const read = readModified(value, parts)
        if (read.kind === 'read') record(at, read.resulting)
        else refuse(read.issues, at)
      }),
    ),
    select(
      [...path, 'Packages', '*'],
      listedPackage,
      (value) =>
        withTarget((target) => {
          const purl = listedPurl(value, target.type, parts.purl)
          if (purl !== undefined) intake.component(purl)
        }),
      // A package that cannot be read is only missing from the list of components.
      () => {},
    ),
  ]
}
