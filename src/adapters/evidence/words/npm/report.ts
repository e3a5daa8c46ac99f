import * as z from 'zod/mini'
import { say } from '../../../../core/language/catalogue.ts'
import { type Selection, select } from '../../document/document.ts'
import { objectAt } from '../../document/lists.ts'
import { whyUnreadable } from '../../document/unreadable.ts'
import type { Intake } from '../../format.ts'
import { withoutCredentials } from '../without-credentials.ts'
import { advisoryResults, installedOf } from './advisory.ts'
import { npmAdvisory, npmAudited, npmCounts } from './record.ts'
import type { Listed } from './unlisted.ts'

/**
 * Reads the advisories of a report in the shape of npm 6, which pnpm and Yarn 2 and 3 write too.
 *
 * @param seen called where there are any, or an empty set of them.
 */
export function advisoriesIn(intake: Intake, listed: Listed, seen: () => void): readonly Selection[] {
  const resultsOf = advisoryResults()
  return [
    objectAt(['advisories'], seen),
    select(
      ['advisories', '*'],
      npmAdvisory,
      (advisory, at) => {
        listed.add(advisory.severity)
        const results = resultsOf(advisory, installedOf(advisory))
        if (results.length > 0) intake.record(at, results)
        else intake.unreadable(at, say('evidence.record.no-id'))
      },
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
  ]
}

/** Reads how many flaws a report counts, for `listed` to compare. Counts that are none say nothing. */
export function countsIn(listed: Listed): Selection {
  return select(
    ['metadata', 'vulnerabilities'],
    npmCounts,
    (counts) => listed.count(counts),
    () => undefined,
  )
}

/** Says that nothing was scanned where a report counts no dependency that was audited. */
export function auditedIn(intake: Intake): Selection {
  return select(
    ['metadata'],
    npmAudited,
    ({ dependencies, totalDependencies }) => {
      const total = typeof dependencies === 'object' ? dependencies?.total : totalDependencies
      if (total === 0) intake.nothingScanned()
    },
    () => undefined,
  )
}

const text = z.nullish(z.string())
const ownError = z.nullish(z.union([z.string(), z.object({ code: text, summary: text, message: text })]))

/** Reads the error that npm and pnpm write in place of a report: the audit failed, and nothing was audited. */
export function errorIn(tool: string, intake: Intake, seen: () => void): readonly Selection[] {
  let outer = ''
  const fail = (...parts: readonly (string | null | undefined)[]) => {
    seen()
    const message = parts.filter((part) => part).join(': ')
    if (message === '') intake.failed(say('evidence.failed.unclear', { tool }))
    else intake.failed(say('evidence.failed.error', { tool, message: withoutCredentials(message) }))
  }
  return [
    select(
      ['message'],
      z.string(),
      (message) => {
        outer = message
      },
      () => undefined,
    ),
    select(
      ['error'],
      ownError,
      (error) => {
        if (typeof error === 'string') fail(error)
        else if (error) fail(error.code, error.summary || error.message || outer)
      },
      () => fail(),
    ),
  ]
}
