import { HoldpointError } from '../../../core/base/errors.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { tfsecResult } from './record.ts'
import { resultOf } from './result.ts'

export const tfsecAdapter: ReportAdapter = {
  meta: {
    tool: 'Aqua tfsec',
    seen: ['before 0.50', '0.5x and 0.6x', '1.x, from its source'],
    record:
      'an entry of `results`; one that passed is a record without result, one that was ignored is suppressed',
    severity:
      'The words before version 0.50 are read as tfsec itself reads them today: `ERROR` is high, `WARNING` medium, ' +
      '`INFO` low.',
    notRead: 'impact, resolution, links, the end of a range, whether a result is only a warning',
  },
  read: (document, intake) => {
    let hasResults = false
    document.read([
      listAt(['results'], () => {
        hasResults = true
      }),
      select(
        ['results', '*'],
        tfsecResult,
        (record, at) => intake.record(at, resultOf(record)),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!hasResults) throw new HoldpointError('evidence.lacks', { format: 'tfsec', missing: '"results"' })
    intake.tool({ name: 'tfsec' })
  },
}
