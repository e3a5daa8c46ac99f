import type * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { endOf, listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { refuseUnlessAlerts } from '../words/github-alert.ts'
import { type PurlOf, purlMaker } from '../words/purl.ts'
import { type Alert, fromQuery, restAlert } from './alert.ts'
import { alertLists } from './answers.ts'
import { alert, queriedAlert, queryError } from './record.ts'
import { resultsOf } from './result.ts'

const tool = 'GitHub Dependabot'

export const dependabotAdapter: ReportAdapter = {
  meta: {
    tool: 'GitHub Dependabot, alerts from its REST and GraphQL interfaces',
    seen: ['answers of GraphQL of 2021 to 2024; the REST interface from its documentation'],
    record: 'an alert; a fixed one is a record without result, a dismissed one is suppressed',
    severity: 'The word of the advisory, which is one of ours or `moderate`, and each of its CVSS scores.',
    notRead:
      'EPSS, affected ranges, references, people. REST does not name the installed version. It gives a page at a ' +
      'time: save all of them. An empty list shows no tool, so it is read only where the format is named',
  },
  read: (document, intake, head) => {
    intake.tool({ name: tool })
    const counted = { read: 0, refused: 0 }
    const take = taker(intake, counted, purlMaker())
    const isAnswer = head.has('data') || head.has('0', 'data')
    if (!isAnswer) {
      document.read([select(['*'], alert, (record, at) => take.alert(restAlert(record), at), take.refuse)])
      return refuseUnlessAlerts('github-dependabot', '"security_advisory"', counted)
    }
    let lists = 0
    document.read(answerSelections(intake, take, () => lists++))
    if (lists === 0)
      throw new HoldpointError('evidence.lacks', {
        format: 'github-dependabot',
        missing: '"vulnerabilityAlerts"',
      })
  },
}

interface Taker {
  readonly alert: (said: Alert, at: DocumentPlace) => void
  readonly refuse: (issues: readonly z.core.$ZodIssue[], at: DocumentPlace) => void
}

function taker(intake: Intake, counted: { read: number; refused: number }, purl: PurlOf): Taker {
  return {
    alert: (said, at) => {
      counted.read++
      const results = resultsOf(said, purl)
      if (results === undefined) intake.unreadable(at, say('evidence.record.no-id'))
      else intake.record(at, results)
    },
    refuse: (issues, at) => {
      counted.refused++
      intake.unreadable(at, whyUnreadable(issues))
    },
  }
}

/** The answer to a query, with what it says of errors and of further pages. */
function answerSelections(intake: Intake, take: Taker, listed: () => void): readonly Selection[] {
  return [
    listAt(['*', 'errors']),
    select(
      ['*', 'errors', '*'],
      queryError,
      ({ message }) => intake.failed(say('evidence.failed.error', { tool, message: message ?? '' })),
      () => intake.failed(say('evidence.failed.unclear', { tool })),
    ),
    ...alertLists.flatMap(({ list, alert: path }) => [
      endOf(['*', ...list.slice(0, -1)], (found) => {
        if (found === null) intake.failed(say('evidence.failed.no-results', { tool }))
      }),
      listAt(['*', ...list], (found) => {
        if (found === null) intake.failed(say('evidence.failed.no-results', { tool }))
        listed()
      }),
      select(['*', ...path], queriedAlert, (record, at) => take.alert(fromQuery(record), at), take.refuse),
    ]),
    ...pageEnds.map((path) =>
      endOf(['*', ...path], (more) => {
        if (more === true) intake.failed(say('evidence.failed.more-pages', { tool }))
      }),
    ),
  ]
}

/** Beside each list of alerts, and beside each list of repositories around it. */
const pageEnds: readonly (readonly string[])[] = [
  ...new Map(
    alertLists
      .flatMap(({ list }) => [list.slice(0, -1), list.slice(0, list.indexOf('*') - 1)])
      .filter((path) => path.length > 1)
      .map((path) => [path.join('.'), [...path, 'pageInfo', 'hasNextPage']] as const),
  ).values(),
]
