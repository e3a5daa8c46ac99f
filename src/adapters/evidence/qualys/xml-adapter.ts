import { HoldpointError } from '../../../core/base/errors.ts'
import { endOf } from '../document/lists.ts'
import type { ReportAdapter } from '../format.ts'
import { assetReport } from './asset-report.ts'
import { hostList } from './host-list.ts'
import { qualysMeta } from './meta.ts'
import { type Reading, tool } from './reading.ts'
import { scanResults } from './scan-results.ts'
import { waitingRoom } from './waiting.ts'
import { webReport } from './web-report.ts'

const roots = [
  'ASSET_DATA_REPORT',
  'SCAN',
  'HOST_LIST_VM_DETECTION_OUTPUT',
  'WAS_SCAN_REPORT',
  'WAS_WEBAPP_REPORT',
]

export const qualysXmlAdapter: ReportAdapter = {
  meta: {
    ...qualysMeta,
    seen: [
      'ASSET_DATA_REPORT of 2021, and of 2019 and 2024 from published examples',
      'SCAN, WAS_SCAN_REPORT and HOST_LIST_VM_DETECTION_OUTPUT from documentation and published examples',
    ],
    record:
      'a `VULN_INFO`, `VULN`, `PRACTICE`, `INFO`, `SERVICE`, `DETECTION`, `VULNERABILITY`, `SENSITIVE_CONTENT` or `INFORMATION_GATHERED`; it gives a result for each CVE that its QID stands for. One whose status is `Fixed` is a record without result',
  },
  read: (document, intake) => {
    let scanned = 0
    let isThere = false
    const waiting = waitingRoom()
    const reading: Reading = { intake, waiting, scanned: () => scanned++ }
    intake.tool({ name: tool })
    document.read([
      ...roots.map((root) =>
        endOf([root], () => {
          isThere = true
        }),
      ),
      ...assetReport(reading),
      ...scanResults(reading),
      ...hostList(reading),
      ...webReport('WAS_SCAN_REPORT', reading),
      ...webReport('WAS_WEBAPP_REPORT', reading),
    ])
    if (!isThere) throw new HoldpointError('evidence.lacks', { format: 'qualys', missing: `"${roots[0]}"` })
    waiting.settle(intake)
    // Filters that no host passes, and scans that reached none, leave a report without any.
    if (scanned === 0) intake.nothingScanned()
  },
}
