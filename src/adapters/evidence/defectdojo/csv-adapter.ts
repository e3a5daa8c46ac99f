import { HoldpointError } from '../../../core/base/errors.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { dojoRow } from './record.ts'
import { resultOf } from './result.ts'
import { findingOf } from './row.ts'

export const defectdojoCsvAdapter: ReportAdapter = {
  meta: {
    tool: 'any tool, by way of the generic findings import of DefectDojo (CSV)',
    seen: ['the format as documented in 2026, and the fixtures of its importer'],
    record: 'a row',
    severity:
      'The five words of DefectDojo are ours; `Info` is none. Vectors and scores stand beside the word.',
    notRead: 'dates, descriptions, mitigation, impact and references; queries of addresses; EPSS',
  },
  read: (document, intake, head) => {
    if (!head.has('0', 'Title') || !head.has('0', 'Severity'))
      throw new HoldpointError('evidence.lacks', {
        format: 'defectdojo',
        missing: 'the column "Title" or "Severity"',
      })
    document.read([
      select(
        ['*'],
        dojoRow,
        (row, at) => intake.record(at, [resultOf(findingOf(row))]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    intake.tool({ name: 'defectdojo' })
  },
}
