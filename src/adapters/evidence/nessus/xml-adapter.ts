import * as z from 'zod/mini'
import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { itemResults, type NessusItem } from './item-results.ts'
import { type ReportItem, reportItem } from './record.ts'

const tool = 'Nessus'
const root = 'NessusClientData_v2'
const report = [root, 'Report']
const reportHost = [...report, 'ReportHost']
const tag = z.object({ '@name': z.nullish(z.string()) })

export const nessusXmlAdapter: ReportAdapter = {
  meta: {
    tool: 'Tenable Nessus',
    seen: ['reports of 2013, 2021 and 2022 in its second version', 'Web App Scanning of 2021'],
    record:
      'a `ReportItem`; it gives a result for each CVE that its plugin stands for, also where it only informs (severity 0, which is none). Of checks of compliance one that passed is a record without result',
    severity:
      'The number that counts for whoever scanned: 0 none, 1 low, 2 medium, 3 high, 4 critical; the risk factor and the scores of the plugin are ratings beside it.',
    notRead:
      'the policy, properties of hosts but for the end of their scan, what plugins printed, VPR, temporal scores, exploits, CPEs, solutions, expected and actual values of checks of compliance',
  },
  read: (document, intake) => {
    let kind: NessusItem['kind'] = 'misconfiguration'
    let host = ''
    let isFinished = false
    let isThere = false
    intake.tool({ name: tool })
    document.read([
      endOf([root], () => {
        isThere = true
      }),
      textAt([...report, '@type'], (type) => {
        if (type === 'was') kind = 'code'
      }),
      textAt([...reportHost, '@name'], (name) => {
        host = name
      }),
      select(
        [...reportHost, 'HostProperties', 'tag'],
        tag,
        (property) => {
          if (property['@name'] === 'HOST_END') isFinished = true
        },
        () => undefined,
      ),
      select(
        [...reportHost, 'ReportItem'],
        reportItem,
        (item, at) => takeItem(item, { kind, host }, at, intake),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
      endOf(reportHost, () => {
        // It stands in each host whose scan was not interrupted.
        if (!isFinished) intake.failed(say('evidence.failed.run', { tool }))
        isFinished = false
        host = ''
      }),
    ])
    if (!isThere) throw new HoldpointError('evidence.lacks', { format: 'nessus', missing: `"${root}"` })
    // Plugin 19506 tells of each host that it was scanned, so without any item none was.
    intake.nothingScanned()
  },
}

type Around = Pick<NessusItem, 'kind' | 'host'>

function takeItem(item: ReportItem, around: Around, at: DocumentPlace, intake: Intake): void {
  const outcome = item['compliance-result']?.toUpperCase()
  const check = item['compliance-check-name']?.trim() || (item['@pluginName'] ?? '')
  if (outcome === undefined) intake.record(at, itemResults(plain(item, around)))
  else if (outcome === 'PASSED') intake.record(at, [])
  else if (outcome === 'FAILED' || outcome === 'WARNING')
    intake.record(at, itemResults({ ...plain(item, around), plugin: check, name: check }))
  else {
    intake.record(at, [])
    intake.failed(say('evidence.failed.error', { tool, message: check }))
  }
}

/** By the number of a severity, what Nessus calls it. */
const severities = ['Info', 'Low', 'Medium', 'High', 'Critical']

function plain(item: ReportItem, around: Around): NessusItem {
  const number = item['@severity']
  return {
    ...around,
    plugin: item['@pluginID'],
    name: item['@pluginName'],
    port: item['@port'],
    protocol: item['@protocol'],
    severity: severities[Number(number || Number.NaN)] ?? number,
    riskFactor: item['compliance-result'] ? undefined : item.risk_factor,
    scores: [
      { version: '4.0', score: item.cvss4_base_score, vector: item.cvss4_vector },
      { version: '3.0', score: item.cvss3_base_score ?? item.cvssv3, vector: item.cvss3_vector },
      { version: '2.0', score: item.cvss_base_score ?? item.cvss, vector: item.cvss_vector },
    ],
    vulnerabilities: (item.cve ?? []).join(' '),
    weaknesses: [...(item.cwe ?? []), ...(item.xref ?? []).filter((reference) => /^CWE\b/i.test(reference))],
    published: item.vuln_publication_date,
  }
}
