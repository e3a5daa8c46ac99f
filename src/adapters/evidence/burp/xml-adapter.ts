import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { issueResults } from './issue-results.ts'
import { type BurpXmlIssue, xmlIssue } from './record.ts'

export const burpXmlAdapter: ReportAdapter = {
  meta: {
    tool: 'PortSwigger Burp Suite',
    seen: ['1.6.05', '2020.12.1'],
    record: 'an `issue`',
    severity: '`Information` is none; `False positive` is unknown and suppressed.',
    notRead:
      'requests, responses, serial numbers, which are new in each scan, details but for the ids in them, events of Collaborator and Infiltrator',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name: 'Burp Suite' }
    let isThere = false
    document.read([
      endOf(['issues'], () => {
        isThere = true
      }),
      textAt(['issues', '@burpVersion'], (version) => {
        tool.version = version
      }),
      select(
        ['issues', 'issue'],
        xmlIssue,
        (issue, at) => intake.record(at, xmlResults(issue)),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!isThere) throw new HoldpointError('evidence.lacks', { format: 'burp', missing: '"issues"' })
    intake.tool(tool)
  },
}

function xmlResults({ host, type, ...issue }: BurpXmlIssue) {
  const origin = typeof host === 'string' ? host : (host?.['#text'] ?? '')
  return issueResults({
    ...issue,
    type: type ?? '',
    url: `${origin.trim()}${issue.path ?? ''}`,
    detail: issue.issueDetail,
    classifications: issue.vulnerabilityClassifications,
  })
}
