import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { meta } from './meta.ts'
import { checkOfRow, prowlerRow } from './row.ts'
import { checkTaker } from './take.ts'

export const prowlerCsvAdapter: ReportAdapter = {
  meta,
  read: (document, intake, head) => {
    if (!head.has('0', 'CHECK_ID') && !head.has('0', 'TITLE_ID') && !head.has('0', 'TITLE_TEXT'))
      throw new HoldpointError('evidence.lacks', { format: 'prowler', missing: 'the column "CHECK_ID"' })
    const { take, ended } = checkTaker(intake)
    let unreadable = 0
    document.read([
      select(
        ['*'],
        prowlerRow,
        (row, at) => {
          const check = checkOfRow(row)
          if (check !== undefined) return take(check, at)
          unreadable++
          intake.unreadable(at, say('evidence.record.member', { member: 'CHECK_ID', expected: 'text' }))
        },
        (issues, at) => {
          unreadable++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
    ])
    // What passed has its row too, so without any row no check was made.
    if (ended() + unreadable === 0) intake.nothingScanned()
  },
}
