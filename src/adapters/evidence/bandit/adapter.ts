import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { unreadFiles } from '../unread-files.ts'
import { issue, totals, unread } from './record.ts'
import { resultOf } from './result.ts'

export const banditAdapter: ReportAdapter = {
  meta: {
    tool: 'Bandit',
    seen: ['reports of 2020 and 2021, which name no version'],
    record: 'an entry of `results`',
    severity: 'Bandit writes our words in capitals; `UNDEFINED` stays unknown.',
    notRead:
      'lines of code that are only around the place, metrics, and which places `# nosec` comments set aside: only how many',
  },
  read: (document, intake) => {
    const files = unreadFiles('Bandit', intake)
    let hasResults = false
    document.read([
      listAt(['results'], () => {
        hasResults = true
      }),
      select(
        ['results', '*'],
        issue,
        (record, at) => intake.record(at, [resultOf(record)]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
      listAt(['errors']),
      select(
        ['errors', '*'],
        unread,
        ({ filename }) => files.add(filename),
        () => files.add(),
      ),
      select(
        ['metrics', '_totals'],
        totals,
        ({ nosec }) => {
          if (nosec)
            intake.note(say('evidence.note.set-aside-in-code', { tool: 'Bandit', places: Math.floor(nosec) }))
        },
        () => {},
      ),
    ])
    if (!hasResults) throw new HoldpointError('evidence.lacks', { format: 'bandit', missing: '"results"' })
    intake.tool({ name: 'Bandit' })
    files.tell()
  },
}
