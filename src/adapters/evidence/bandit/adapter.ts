import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { givenListAt, listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { unreadFiles } from '../unread-files.ts'
import { type BanditTotals, issue, totals, unread } from './record.ts'
import { resultOf } from './result.ts'
import { tellUnlisted } from './unlisted.ts'

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
    const listed = new Set<string>()
    let hasResults = false
    let counted: BanditTotals = {}
    document.read([
      givenListAt(['results'], () => {
        hasResults = true
      }),
      select(
        ['results', '*'],
        issue,
        (record, at) => {
          listed.add(record.issue_severity ?? 'UNDEFINED')
          intake.record(at, [resultOf(record)])
        },
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
        (sums) => {
          const { loc, nosec } = sums
          counted = sums
          if (loc === 0) intake.nothingScanned()
          if (nosec)
            intake.note(say('evidence.note.set-aside-in-code', { tool: 'Bandit', places: Math.floor(nosec) }))
        },
        () => {},
      ),
    ])
    if (!hasResults) throw new HoldpointError('evidence.lacks', { format: 'bandit', missing: '"results"' })
    intake.tool({ name: 'Bandit' })
    files.tell()
    tellUnlisted(counted, listed, intake)
  },
}
