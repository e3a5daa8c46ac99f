import * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { givenListAt, listAt, objectAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, UnplacedResult } from '../format.ts'
import { tellFewer } from '../words/fewer-listed.ts'
import { type PurlOf, purlMaker } from '../words/purl.ts'
import { type CheckovCheck, check } from './record.ts'
import { checkResult, skippedResult } from './result.ts'
import { summaryAlone } from './summary-alone.ts'

/** What is known of the report that is being read. */
interface Report {
  type: string
  hasFailedChecks: boolean
  failed: number
  /** How many checks failed by its summary. */
  summed: number | undefined
  readonly counts: Map<string, string>
  readonly unparsed: string[]
}

const emptyReport = (): Report => ({
  type: '',
  hasFailedChecks: false,
  failed: 0,
  summed: undefined,
  counts: new Map(),
  unparsed: [],
})

type ResultsOf = (record: CheckovCheck, type: string, purlOf: PurlOf) => readonly UnplacedResult[]

/** Reads the reports that stand at `path`: one for each kind of code, or the only one. */
export function reportSelections(path: readonly string[], intake: Intake): Selection[] {
  const purlOf = purlMaker()
  let report = emptyReport()
  const checks = (list: string, resultsOf: ResultsOf, counted: () => void = () => {}) => [
    select(
      [...path, 'results', list, '*'],
      check,
      (record, at) => {
        counted()
        intake.record(at, resultsOf(record, report.type, purlOf))
      },
      (issues, at: DocumentPlace) => {
        counted()
        intake.unreadable(at, whyUnreadable(issues))
      },
    ),
  ]
  const named = (member: string, take: (text: string) => void) => textAt([...path, member], take)
  return [
    named('check_type', (type) => {
      report.type = type
    }),
    givenListAt([...path, 'results', 'failed_checks'], () => {
      report.hasFailedChecks = true
    }),
    ...['skipped_checks', 'passed_checks'].map((list) => listAt([...path, 'results', list])),
    ...checks(
      'failed_checks',
      (...record) => [checkResult(...record)],
      () => {
        report.failed++
      },
    ),
    ...checks('skipped_checks', (...record) => [skippedResult(...record)]),
    ...checks('passed_checks', () => []),
    ...unparsedFiles([...path, 'results', 'parsing_errors'], (file) => report.unparsed.push(file)),
    ...['passed', 'failed', 'skipped', 'parsing_errors', 'parsingerrors'].map((count) =>
      named(count, (number) => report.counts.set(count, number)),
    ),
    textAt([...path, 'summary', 'failed'], (number) => {
      report.summed = Number(number)
    }),
    objectAt(path, () => {
      if (!report.hasFailedChecks) summaryAlone(report.counts, intake)
      noteUnparsed(report.unparsed, intake)
      tellFewer({ tool: 'Checkov', counts: report.summed, lists: report.failed }, intake)
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
