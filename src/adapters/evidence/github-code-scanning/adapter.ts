import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { refuseUnlessAlerts } from '../words/github-alert.ts'
import { alert } from './record.ts'
import { resultsOf } from './result.ts'

export const codeScanningAdapter: ReportAdapter = {
  meta: {
    tool: 'GitHub code scanning, alerts from its REST interface',
    seen: ['an alert of CodeQL of 2024'],
    record: 'an alert; a fixed one is a record without result, a dismissed one is suppressed',
    severity:
      'The level of security severity counts, in our words; without one the rule’s level (error, warning, note) is kept ' +
      'as a word and the severity is unknown.',
    notRead:
      'instances but the most recent, help texts, people. The interface gives a page at a time: save all of them. ' +
      'An empty list shows no tool, so it is read only where the format is named',
  },
  read: (document, intake) => {
    const counted = { read: 0, refused: 0 }
    document.read([
      select(
        ['*'],
        alert,
        (record, at) => {
          counted.read++
          const name = record.tool?.name || 'GitHub code scanning'
          const version = record.tool?.version
          intake.tool({ name, ...(version && { version }) })
          intake.record(at, resultsOf(record, name))
        },
        (issues, at) => {
          counted.refused++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
    ])
    refuseUnlessAlerts('github-code-scanning', '"rule"', counted)
  },
}
