import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { issueResults } from './issue-results.ts'
import { type BurpIssueEvent, issueEvent } from './record.ts'

const tool = 'Burp Suite'

export const burpApiAdapter: ReportAdapter = {
  meta: {
    tool: 'PortSwigger Burp Suite (REST API)',
    seen: ['one of 2021 without its version'],
    record: 'an entry of `issue_events`',
    severity: '`info` is none; `false_positive` is unknown and suppressed.',
    notRead:
      'requests, responses and other evidence, descriptions but for the ids in them, metrics of the scan',
  },
  read: (document, intake) => {
    let status: string | undefined
    let hasEvents = false
    intake.tool({ name: tool })
    document.read([
      textAt(['scan_status'], (text) => {
        status = text
      }),
      listAt(['issue_events'], () => {
        hasEvents = true
      }),
      select(
        ['issue_events', '*'],
        issueEvent,
        (event, at) => intake.record(at, eventResults(event)),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!hasEvents) throw new HoldpointError('evidence.lacks', { format: 'burp', missing: '"issue_events"' })
    if (status === undefined) intake.failed(say('evidence.failed.unclear', { tool }))
    else if (status !== 'succeeded') intake.failed(say('evidence.failed.status', { tool, status }))
  },
}

const eventResults = ({ issue }: BurpIssueEvent) =>
  issueResults({
    name: issue.name,
    type: String(issue.type_index ?? ''),
    url: `${issue.origin ?? ''}${issue.path ?? ''}`,
    location: issue.caption,
    severity: issue.severity,
    confidence: issue.confidence,
    detail: issue.description,
  })
