import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { numberIn } from '../words/number-in.ts'
import { openvasMeta, tool } from './meta.ts'
import { result } from './record.ts'
import { testResults } from './results.ts'
import { saidInXml } from './said-in-xml.ts'

/** Where the report with the results stands: in the one that was exported, alone, or in an answer of the protocol. */
const reports = [['report', 'report'], ['report'], ['get_reports_response', 'report', 'report']]
const answer = ['get_results_response']

interface Reading {
  readonly intake: Intake
  isListed: boolean
  results: number
  filtered: number
  /** Unknown where the report does not count them. */
  hosts?: number
}

export const openvasXmlAdapter: ReportAdapter = {
  meta: {
    ...openvasMeta,
    seen: ['reports of the protocol GMP 9.0 and 22.6, from published examples', 'OMP, from documentation'],
    record:
      'a `result`; it gives a result for each CVE that its test stands for. An `Error` is a record without result',
  },
  read: (document, intake) => {
    const reading: Reading = { intake, isListed: false, results: 0, filtered: 0 }
    intake.tool({ name: tool })
    document.read([
      ...reports.flatMap((path) => reportAt(path, reading)),
      ...resultsAt(answer, reading),
      endOf(answer, () => {
        reading.isListed = true
      }),
    ])
    if (!reading.isListed)
      throw new HoldpointError('evidence.lacks', { format: 'openvas', missing: '"results"' })
    if (reading.hosts === 0) intake.nothingScanned()
    if (reading.filtered > reading.results) intake.failed(say('evidence.failed.more-pages', { tool }))
  },
}

function reportAt(path: readonly string[], reading: Reading): readonly Selection[] {
  const { intake } = reading
  return [
    textAt([...path, 'scan_run_status'], (status) => {
      if (status.trim() !== 'Done') intake.failed(say('evidence.failed.status', { tool, status }))
    }),
    endOf([...path, 'results'], () => {
      reading.isListed = true
    }),
    ...resultsAt([...path, 'results'], reading),
    textAt([...path, 'result_count', 'filtered'], (count) => {
      reading.filtered += numberIn(count) ?? 0
    }),
    textAt([...path, 'hosts', 'count'], (count) => {
      reading.hosts = (reading.hosts ?? 0) + (numberIn(count) ?? 1)
    }),
    textAt([...path, 'errors', 'error', 'description'], (message) =>
      intake.failed(say('evidence.failed.error', { tool, message })),
    ),
    endOf([...path, 'errors', 'error'], () => intake.failed(say('evidence.failed.run', { tool }))),
  ]
}

function resultsAt(path: readonly string[], reading: Reading): readonly Selection[] {
  const { intake } = reading
  return [
    select(
      [...path, 'result'],
      result,
      (record, at) => {
        reading.results++
        if (record.threat?.trim() === 'Error') {
          intake.record(at, [])
          intake.failed(
            say('evidence.failed.error', { tool, message: record.nvt.name || (record.name ?? '') }),
          )
        } else intake.record(at, testResults(saidInXml(record)))
      },
      (issues, at) => {
        reading.results++
        intake.unreadable(at, whyUnreadable(issues))
      },
    ),
  ]
}
