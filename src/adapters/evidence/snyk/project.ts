import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { endOf, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { tellNoneListed } from '../words/fewer-listed.ts'
import { numberIn } from '../words/number-in.ts'
import type { PurlOf } from '../words/purl.ts'
import { iacResults } from './iac-issue.ts'
import { issueResults, suppressed } from './issue.ts'
import type { ProjectFacts } from './project-facts.ts'
import { iacIssue, issue } from './record.ts'

type Resulting = (facts: ProjectFacts) => readonly UnplacedResult[]

/** The issues of a project wait for its end. */
interface Project {
  readonly facts: ProjectFacts
  readonly waiting: ((facts: ProjectFacts) => void)[]
  ok?: unknown
  /** How many issues it counts: by their ids, whatever it lists of each. */
  unique?: number | undefined
  path?: string
  isImage?: boolean
  isTested?: boolean
  hasFailed?: boolean
  dependencies?: number | undefined
}

const untold = (): Project => ({ facts: {}, waiting: [] })

/** What is read of every project at a path. `ended` is called for each that says whether it was tested or failed, and
 * whether it has no dependency at all. */
export function projectSelections(
  path: readonly string[],
  intake: Intake,
  purl: PurlOf,
  ended: (isEmpty: boolean) => void,
): readonly Selection[] {
  let project = untold()
  const wait = (at: DocumentPlace, resulting: Resulting) =>
    project.waiting.push((facts) => intake.record(at, resulting(facts)))
  return [
    ...issueSelections(path, purl, wait, (at, why) => project.waiting.push(() => intake.unreadable(at, why))),
    ...['vulnerabilities', 'infrastructureAsCodeIssues'].map((list) =>
      listAt([...path, list], (found) => {
        if (found !== null) project.isTested = true
      }),
    ),
    ...['displayTargetFile', 'targetFile'].map((member) =>
      textAt([...path, member], (file) => {
        project.facts.file ??= file
      }),
    ),
    textAt([...path, 'packageManager'], (name) => {
      project.facts.packageManager = name
    }),
    // Of a container the path is the image; of anything else it is a folder of who ran Snyk.
    endOf([...path, 'docker'], () => {
      project.isImage = true
    }),
    textAt([...path, 'path'], (place) => {
      project.path = place
    }),
    textAt([...path, 'error'], (message) => {
      project.hasFailed = true
      intake.failed(say('evidence.failed.error', { tool: 'Snyk', message }))
    }),
    textAt([...path, 'dependencyCount'], (count) => {
      project.dependencies = numberIn(count)
    }),
    textAt([...path, 'uniqueCount'], (count) => {
      project.unique = numberIn(count)
    }),
    endOf([...path, 'ok'], (ok) => {
      project.ok = ok
    }),
    endOf(path, () => {
      const { facts, waiting, ok, isTested, hasFailed, dependencies } = project
      if (project.isImage && project.path !== undefined) facts.file ??= project.path
      for (const tell of waiting) tell(facts)
      tellNoneListed({ tool: 'Snyk', counts: project.unique, lists: waiting.length }, intake)
      if (!hasFailed) tellDoubt(intake, { isTested, isFine: ok !== false || waiting.length > 0 })
      if (isTested || hasFailed) ended(dependencies === 0)
      project = untold()
    }),
  ]
}

/** A project that lists nothing proves nothing where it has no list, or is not content all the same. */
function tellDoubt(intake: Intake, { isTested, isFine }: { isTested: boolean | undefined; isFine: boolean }) {
  if (!isTested) intake.failed(say('evidence.failed.no-results', { tool: 'Snyk' }))
  else if (!isFine) intake.failed(say('evidence.failed.run', { tool: 'Snyk' }))
}

function issueSelections(
  path: readonly string[],
  purl: PurlOf,
  wait: (at: DocumentPlace, resulting: Resulting) => void,
  unreadable: Intake['unreadable'],
): readonly Selection[] {
  const aside = (list: string) => [
    listAt([...path, 'filtered', list]),
    select(
      [...path, 'filtered', list, '*'],
      issue,
      (record, at) => wait(at, (facts) => suppressed(record, issueResults(record, facts, purl))),
      (issues, at) => unreadable(at, whyUnreadable(issues)),
    ),
  ]
  return [
    select(
      [...path, 'vulnerabilities', '*'],
      issue,
      (record, at) => wait(at, (facts) => issueResults(record, facts, purl)),
      (issues, at) => unreadable(at, whyUnreadable(issues)),
    ),
    ...aside('ignore'),
    ...aside('patch'),
    select(
      [...path, 'infrastructureAsCodeIssues', '*'],
      iacIssue,
      (record, at) => wait(at, (facts) => iacResults(record, facts)),
      (issues, at) => unreadable(at, whyUnreadable(issues)),
    ),
  ]
}
