import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter, UnplacedResult } from '../format.ts'
import { hostPlace } from '../words/host-place.ts'
import { detectionResults } from './detection-results.ts'
import { qualysMeta } from './meta.ts'
import { tool } from './reading.ts'
import { type QualysRow, row } from './record.ts'

export const qualysCsvAdapter: ReportAdapter = {
  meta: {
    ...qualysMeta,
    seen: ['Vulnerability Management of 2021', 'PCI Compliance of 2022'],
    record:
      'a row; it gives a result for each CVE that its QID stands for. One whose status is `Fixed` is a record without result',
    notRead: `${qualysMeta.notRead}; a table with lines above its headings is refused`,
  },
  read: (document, intake, head) => {
    if (!head.has('0', 'QID'))
      throw new HoldpointError('evidence.lacks', { format: 'qualys', missing: '"QID"' })
    intake.tool({ name: tool })
    document.read([
      select(
        ['*'],
        row,
        (cells, at) => {
          const qid = cells.QID?.trim()
          if (qid) intake.record(at, rowResults(cells, qid))
          else intake.unreadable(at, say('evidence.record.member', { member: 'QID', expected: 'text' }))
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    // Qualys reports what it only learned of a host too, so a table of none is of no host.
    intake.nothingScanned()
  },
}

function rowResults(cells: QualysRow, qid: string): readonly UnplacedResult[] {
  const path = hostPlace(cells.IP ?? '', cells.Port ?? cells.PORT, cells.Protocol ?? cells.PROTOCOL)
  const isCleared = cells['FALSE POSITIVE STATUS']?.trim().toLowerCase() === 'approved'
  return detectionResults(
    {
      qid,
      kind: 'misconfiguration',
      type: cells.Type ?? cells.TYPE,
      status: cells['Vuln Status'],
      location: path === '' ? undefined : { path },
      suppression: isCleared ? { by: 'qualys', reason: 'false positive, approved' } : undefined,
    },
    {
      title: cells.Title ?? cells['VULN TITLE'],
      level: cells.Severity ?? cells.SEVERITY,
      scores: [
        { version: '3.1', text: cells['CVSS3.1 Base'] },
        { version: '3.0', text: cells['CVSS3 Base'] },
        { version: '2.0', text: cells['CVSS Base'] ?? cells.CVSS_BASE },
      ],
      vulnerabilities: `${cells['CVE ID'] ?? ''} ${cells.CVEID ?? ''}`,
    },
  )
}
