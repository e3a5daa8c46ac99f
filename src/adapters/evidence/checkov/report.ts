import * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { listAt, objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { type PurlOf, purlMaker } from '../words/purl.ts'
import { type CheckovCheck, check } from './record.ts'
import { checkResult, skippedResult } from './result.ts'
import { summaryAlone } from './summary-alone.ts'

/** What is known of the report that is being read. */
interface Report {
  type: string
  hasFailedChecks: boolean
  readonly counts: Map<string, string>
  readonly unparsed: string[]
}

const emptyReport = (): Report => ({ type: '', hasFailedChecks: false, counts: new Map(), unparsed: [] })

type ResultsOf = (record: CheckovCheck, type: string, purlOf: PurlOf) => readonly UnplacedResult[]

/** Reads the reports that stand at `path`: one for each kind of code, or the only one. */
export function reportSelections(path: readonly string[], intake: Intake): Selection[] {
  const purlOf = purlMaker()
  let report = emptyReport()
  const checks = (list: string, resultsOf: ResultsOf, seen?: () => void) => [
    listAt([...path, 'results', list], seen),
    select(
      [...path, 'results', list, '*'],
      check,
      (record, at) => intake.record(at, resultsOf(record, report.type, purlOf)),
      (issues, at: DocumentPlace) => intake.unreadable(at, whyUnreadable(issues)),
    ),
  ]
  const named = (member: string, take: (text: string) => void) => textAt([...path, member], take)
  return [
    named('check_type', (type) => {
      report.type = type
    }),
    ...checks(
      'failed_checks',
      (...record) => [checkResult(...record)],
      () => {
        report.hasFailedChecks = true
      },
    ),
    ...checks('skipped_checks', (...record) => [skippedResult(...record)]),
    ...checks('passed_checks', () => []),
    ...unparsedFiles([...path, 'results', 'parsing_errors'], (file) => report.unparsed.push(file)),
    ...['passed', 'failed', 'skipped', 'parsing_errors', 'parsingerrors'].map((count) =>
      named(count, (number) => report.counts.set(count, number)),
    ),
    objectAt(path, () => {
      if (!report.hasFailedChecks) summaryAlone(report.counts, intake)
      noteUnparsed(report.unparsed, intake)
      report = emptyReport()
    }),
  ]
}

function unparsedFiles(path: readonly string[], take: (file: string) => void): Selection[] {
  return [listAt(path), select([...path, '*'], z.string(), take, () => take(''))]
}

function noteUnparsed([first, ...others]: readonly string[], intake: Intake): void {
  if (first === undefined) return
  intake.failed(say('evidence.failed.files', { tool: 'Checkov', files: 1 + others.length, first }))
}
