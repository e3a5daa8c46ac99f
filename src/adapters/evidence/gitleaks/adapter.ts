import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { leak } from './record.ts'
import { resultOf } from './result.ts'

export const gitleaksAdapter: ReportAdapter = {
  meta: {
    tool: 'Gitleaks',
    seen: ['8 and 7, from documentation; 7.5 as SARIF'],
    record: 'an entry of the list',
    severity: 'Gitleaks rates nothing, so every severity is unknown.',
    notRead:
      'the secret, the line around it, the message of the commit and its author: never; entropy, tags, columns, links',
  },
  read: (document, intake) => {
    document.read([
      endOf([], (root) => {
        if (!Array.isArray(root))
          throw new HoldpointError('evidence.lacks', { format: 'gitleaks', missing: 'the list of leaks' })
      }),
      select(
        ['*'],
        leak,
        (record, at) => {
          const result = resultOf(record)
          if (result === undefined) intake.unreadable(at, noRule)
          else intake.record(at, [result])
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    intake.tool({ name: 'gitleaks' })
  },
}

const noRule = say('evidence.record.member', { member: 'RuleID', expected: 'text' })
