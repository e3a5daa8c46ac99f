import { HoldpointError } from '../../../core/base/errors.ts'
import { select } from '../document/document.ts'
import { givenListAt, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { unreadFiles } from '../unread-files.ts'
import { tellFewer } from '../words/fewer-listed.ts'
import { unread, warning } from './record.ts'
import { resultOf, suppressionOf } from './result.ts'

export const brakemanAdapter: ReportAdapter = {
  meta: {
    tool: 'Brakeman',
    seen: ['4.7; version 5.4 and later, with `cwe_id`, from its source'],
    record: 'an entry of `warnings` or `ignored_warnings`; those of the latter are suppressed',
    severity:
      'Brakeman rates no severity, so it is unknown; its word for how sure it is (High, Medium, Weak) is the confidence.',
    notRead: 'render paths, user input, links, which ignored warnings are obsolete',
  },
  read: (document, intake) => {
    const files = unreadFiles('Brakeman', intake)
    let version: string | undefined
    let hasWarnings = false
    let counts: number | undefined
    let lists = 0
    document.read([
      textAt(['scan_info', 'brakeman_version'], (text) => {
        version = text
      }),
      textAt(['scan_info', 'security_warnings'], (text) => {
        counts = Number(text)
      }),
      givenListAt(['warnings'], () => {
        hasWarnings = true
      }),
      select(
        ['warnings', '*'],
        warning,
        (record, at) => {
          lists++
          intake.record(at, [resultOf(record)])
        },
        (issues, at) => {
          lists++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
      listAt(['ignored_warnings']),
      select(
        ['ignored_warnings', '*'],
        warning,
        (record, at) => intake.record(at, [{ ...resultOf(record), suppression: suppressionOf(record) }]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
      listAt(['errors']),
      select(
        ['errors', '*'],
        unread,
        ({ error, location }) => files.add(error ?? location),
        () => files.add(),
      ),
    ])
    if (!hasWarnings)
      throw new HoldpointError('evidence.lacks', { format: 'brakeman', missing: '"warnings"' })
    intake.tool({ name: 'Brakeman', ...(version !== undefined && { version }) })
    files.tell()
    tellFewer({ tool: 'Brakeman', counts, lists }, intake)
  },
}
