import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { openvasMeta, tool } from './meta.ts'
import { type OpenvasRow, row } from './record.ts'
import { testResults } from './results.ts'

const format = 'openvas'

export const openvasCsvAdapter: ReportAdapter = {
  meta: {
    ...openvasMeta,
    seen: ['CSV results of 2021, 2024 and 2025'],
    record: 'a row; it gives a result for each CVE that its test stands for',
  },
  read: (document, intake, head) => {
    if (!head.has('0', 'NVT Name'))
      throw new HoldpointError('evidence.lacks', { format, missing: '"NVT Name"' })
    intake.tool({ name: tool })
    document.read([
      select(
        ['*'],
        row,
        (cells, at) => {
          if (cells['NVT Name']?.trim() || cells['NVT OID']?.trim()) intake.record(at, rowResults(cells))
          else intake.unreadable(at, say('evidence.record.member', { member: 'NVT Name', expected: 'text' }))
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
  },
}

const rowResults = (cells: OpenvasRow) =>
  testResults({
    oid: cells['NVT OID'],
    name: cells['NVT Name'],
    host: cells.IP?.trim() || cells.Hostname,
    port: cells.Port,
    protocol: cells['Port Protocol'],
    threat: cells.Severity,
    score: cells.CVSS,
    ratings: [],
    quality: cells.QoD,
    solution: cells['Solution Type'],
    vulnerabilities: `${cells.CVEs ?? ''} ${cells['NVT OID'] ?? ''}`,
  })
