import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { meta } from './meta.ts'
import { prowlerRecord } from './record.ts'
import { checkOf } from './shapes.ts'
import { checkTaker } from './take.ts'

export const prowlerAdapter: ReportAdapter = {
  meta,
  read: (document, intake) => {
    const { take, ended } = checkTaker(intake)
    document.read([
      select(
        ['*'],
        prowlerRecord,
        (record, at) => {
          const check = checkOf(record)
          if (check !== undefined) take(check, at)
          else intake.unreadable(at, say('evidence.record.member', { member: 'CheckID', expected: 'text' }))
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    // Prowler lists what passed too: a report of nothing is none.
    if (ended() === 0)
      throw new HoldpointError('evidence.lacks', { format: 'prowler', missing: 'every check' })
  },
}
