import type * as z from 'zod/mini'
import { type Said, say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { partMaker } from '../trivy/parts.ts'
import { check, control, controlSummary, listedComponent, secret, vulnerability } from './record.ts'
import type { Report } from './report.ts'
import { checkOf, controlOf, secretOf, vulnerabilityOf } from './results.ts'
import type { Seen } from './seen.ts'

/** Acts at the end of the report, when all is known of it. */
export type Waiting = (act: (of: Report) => void) => void

interface Around {
  readonly wait: Waiting
  readonly has: (list: string) => void
}

type Issues = readonly z.core.$ZodIssue[]

export function recordSelections(
  path: readonly string[],
  intake: Intake,
  seen: Seen,
  { wait, has }: Around,
): Selection[] {
  const parts = partMaker()
  const { take, refuse } = counting(intake)
  const each = <S extends z.ZodMiniType>(
    list: string,
    schema: S,
    resultsOf: (value: z.output<S>, report: Report) => readonly UnplacedResult[],
  ): Selection[] => {
    const at = [...path, ...list.split('.')]
    return [
      listAt(at, () => has(list)),
      select(
        [...at, '*'],
        schema,
        (value, place) => wait((report) => take(report, place, resultsOf(value, report))),
        (issues, place) => wait((report) => refuse(report, place, whyUnreadable(issues))),
      ),
    ]
  }
  return [
    ...each('report.vulnerabilities', vulnerability, (one, report) => [vulnerabilityOf(one, report, parts)]),
    ...each('report.secrets', secret, (one, report) => [secretOf(one, report, parts)]),
    ...each('report.checks', check, (one, report) => checkOf(one, report, parts)),
    ...each('status.summaryReport.controlCheck', controlSummary, (one) => {
      if (typeof one.totalFail !== 'number') seen.byHand++
      return controlOf(one)
    }),
    ...controlSelections(path, intake, { wait, has }, (value, report, of) =>
      checkOf(value, report, parts, of),
    ),
    ...componentSelections(path, intake, seen, has),
  ]
}

/** Takes in what a report lists, and counts what of it is a flaw, or may be one. */
function counting(intake: Intake) {
  return {
    take: (report: Report, at: DocumentPlace, results: readonly UnplacedResult[]) => {
      if (results.length > 0) report.flaws++
      intake.record(at, results)
    },
    refuse: (report: Report, at: DocumentPlace, why: Said) => {
      report.flaws++
      intake.unreadable(at, why)
    },
  }
}

/** The checks of each control of a compliance report, which say less than the control around them. */
function controlSelections(
  path: readonly string[],
  intake: Intake,
  { wait, has }: Around,
  resultsOf: (
    value: z.output<typeof check>,
    report: Report,
    of: z.output<typeof control>,
  ) => readonly UnplacedResult[],
): Selection[] {
  const { take, refuse } = counting(intake)
  const list = 'status.detailReport.results'
  const controls = [...path, ...list.split('.')]
  let checks: ((of: z.output<typeof control>) => void)[] = []
  const unreadable = (place: DocumentPlace, issues: Issues) =>
    wait((report) => refuse(report, place, whyUnreadable(issues)))
  const ended = (of: z.output<typeof control>, place: DocumentPlace) => {
    // The operator writes one that succeeded where it found nothing.
    if (checks.length === 0)
      wait((report) =>
        refuse(report, place, say('evidence.record.member', { member: 'checks', expected: 'a list' })),
      )
    for (const act of checks) act(of)
    checks = []
  }
  return [
    listAt(controls, () => has(list)),
    listAt([...controls, '*', 'checks']),
    select(
      [...controls, '*', 'checks', '*'],
      check,
      (value, place) =>
        checks.push((of) => wait((report) => take(report, place, resultsOf(value, report, of)))),
      (issues, place) => checks.push(() => unreadable(place, issues)),
    ),
    select([...controls, '*'], control, ended, (issues, place) => {
      unreadable(place, issues)
      if (checks.length > 0) ended({}, place)
    }),
  ]
}

function componentSelections(
  path: readonly string[],
  intake: Intake,
  seen: Seen,
  has: Around['has'],
): Selection[] {
  const list = 'report.components.components'
  const at = [...path, ...list.split('.')]
  return [
    listAt(at, () => has(list)),
    select(
      [...at, '*'],
      listedComponent,
      ({ purl }) => {
        seen.components++
        if (purl) intake.component(purl)
      },
      // One that cannot be read is only missing from the list of components.
      () => {},
    ),
  ]
}
