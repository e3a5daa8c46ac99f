import type { Severity } from '../../../core/cvss/severity.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter, UnplacedResult } from '../format.ts'
import { unreadFiles } from '../unread-files.ts'
import { placeIn } from '../words/file-place.ts'
import { ratedBy } from '../words/rated.ts'
import { type HadolintRule, rule } from './record.ts'

/** What hadolint writes where it cannot parse a Dockerfile: then it has looked at nothing in it. */
const unparsed = 'DL1000'

export const hadolintAdapter: ReportAdapter = {
  meta: {
    tool: 'hadolint',
    seen: ['read from its documentation, version 2'],
    record: 'an element of the list',
    severity:
      'A level (error, warning, info, style) is no severity: it is kept as a word and the severity is unknown.',
    notRead: 'columns. An empty list shows no tool, so it is read only where the format is named',
  },
  read: (document, intake) => {
    intake.tool({ name: 'hadolint' })
    const files = unreadFiles('hadolint', intake)
    document.read([
      listAt([]),
      select(
        ['*'],
        rule,
        (record, at) => {
          if (record.code === unparsed) files.add(record.file)
          intake.record(at, [resultOf(record)])
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    files.tell()
  },
}

const levels: ReadonlyMap<string, Severity> = new Map([['info', 'unknown']])

function resultOf({ code, level, message, file, line }: HadolintRule): UnplacedResult {
  const locations = placeIn({ path: file, line })
  return {
    kind: 'misconfiguration',
    title: titleOf(message) ?? code,
    rule: code,
    ...ratedBy('hadolint', level, levels),
    ...(locations && { locations }),
  }
}
