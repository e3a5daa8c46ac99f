import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import { hostPlace } from '../words/host-place.ts'
import { type Reading, tool } from './reading.ts'
import { assetDetails, assetVuln, cvesIn, textOf } from './record.ts'

const report = ['ASSET_DATA_REPORT']
const host = [...report, 'HOST_LIST', 'HOST']

/** A report on hosts from the data that Qualys has of them; its glossary stands behind them. */
export function assetReport({ waiting, intake, scanned }: Reading): readonly Selection[] {
  let ip = ''
  return [
    textAt([...host, 'IP'], (text) => {
      ip = text
    }),
    select(
      [...host, 'VULN_INFO_LIST', 'VULN_INFO'],
      assetVuln,
      ({ QID, TYPE, PORT, PROTOCOL, VULN_STATUS }, at) => {
        const path = hostPlace(ip, PORT, PROTOCOL)
        const location = path === '' ? undefined : { path }
        waiting.found(
          { qid: textOf(QID) ?? '', kind: 'misconfiguration', type: TYPE, status: VULN_STATUS, location },
          at,
        )
      },
      (issues, at) => waiting.unreadable(at, whyUnreadable(issues)),
    ),
    endOf(host, () => {
      ip = ''
      scanned()
    }),
    select(
      [...report, 'GLOSSARY', 'VULN_DETAILS_LIST', 'VULN_DETAILS'],
      assetDetails,
      ({ QID, TITLE, SEVERITY, CVE_ID_LIST, CVSS_SCORE, CVSS3_SCORE }) =>
        waiting.explained(textOf(QID) ?? '', {
          title: TITLE,
          level: textOf(SEVERITY),
          scores: [
            { version: '3.1', text: textOf(CVSS3_SCORE?.CVSS3_BASE) },
            { version: '2.0', text: textOf(CVSS_SCORE?.CVSS_BASE) },
          ],
          vulnerabilities: cvesIn(CVE_ID_LIST),
        }),
      () => undefined,
    ),
    // Hosts that were looked at and have nothing, and hosts of which there is no data.
    endOf([...report, 'APPENDICES', 'NO_VULNS'], scanned),
    endOf([...report, 'APPENDICES', 'NO_RESULTS'], () =>
      intake.failed(say('evidence.failed.no-results', { tool })),
    ),
  ]
}
