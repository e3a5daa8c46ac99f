import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { unreadFiles } from '../unread-files.ts'
import { tellFewer } from '../words/fewer-listed.ts'
import { golangErrors, issue, stats } from './record.ts'
import { resultOf } from './result.ts'

export const gosecAdapter: ReportAdapter = {
  meta: {
    tool: 'gosec',
    seen: ['read from its documentation and its source, version 2'],
    record: 'an entry of `Issues`; one that `#nosec` or a configuration set aside is suppressed',
    severity: 'gosec writes our words in capitals; `UNDEFINED` stays unknown.',
    notRead: 'columns, lines of code that are only around the place, proposed corrections',
  },
  read: (document, intake) => {
    const files = unreadFiles('gosec', intake)
    let version: string | undefined
    let hasIssues = false
    let setAside = 0
    let suppressed = 0
    let listed = 0
    let found = 0
    document.read([
      textAt(['GosecVersion'], (text) => {
        version = text
      }),
      listAt(['Issues'], () => {
        hasIssues = true
      }),
      select(
        ['Issues', '*'],
        issue,
        (record, at) => {
          listed++
          const result = resultOf(record)
          if (result.suppression !== undefined) suppressed++
          intake.record(at, [result])
        },
        (issues, at) => {
          listed++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
      select(
        ['Golang errors'],
        golangErrors,
        (errors) => {
          for (const name of Object.keys(errors ?? {})) files.add(name)
        },
        () => intake.failed(say('evidence.failed.unclear', { tool: 'gosec' })),
      ),
      select(
        ['Stats'],
        stats,
        ({ files: scanned, nosec, found: counted }) => {
          found = counted ?? 0
          setAside = Math.floor(nosec ?? 0)
          if (scanned === 0) intake.nothingScanned()
        },
        () => {},
      ),
    ])
    if (!hasIssues) throw new HoldpointError('evidence.lacks', { format: 'gosec', missing: '"Issues"' })
    intake.tool({ name: 'gosec', ...(version !== undefined && { version }) })
    files.tell()
    tellFewer({ tool: 'gosec', counts: found, lists: listed }, intake)
    if (setAside > suppressed)
      intake.note(say('evidence.note.set-aside-in-code', { tool: 'gosec', places: setAside - suppressed }))
  },
}
