import { HoldpointError } from '../../../core/base/errors.ts'
import type { Suppression } from '../../../core/findings/result.ts'
import { titleOf } from '../../../core/findings/title.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter, UnplacedResult } from '../format.ts'
import { itemResults } from './item-results.ts'
import { type NessusRow, row } from './record.ts'

/** The column with the plugin's number, in each shape of the table. */
const pluginColumns = ['Plugin ID', 'Plugin', 'definition.id'] as const

export const nessusCsvAdapter: ReportAdapter = {
  meta: {
    tool: 'Tenable Nessus, Security Center and Vulnerability Management',
    seen: [
      'Nessus of 2021',
      'Web App Scanning of 2021',
      'Security Center of 2021 and 2024',
      'Vulnerability Management of 2023, with semicolons',
    ],
    record:
      'a row with anything in it; it gives a result for each CVE that its plugin stands for, also where it only informs (`None` or `Info`, which is none). One whose state is `FIXED` is a record without result',
    severity:
      'The word in `Risk`, `Severity` or `severity`: `None` and `Info` are none; the risk factor and the scores of the plugin are ratings beside it.',
    notRead:
      'what plugins printed, VPR, temporal scores, exploits, CPEs, solutions, properties of hosts; of a recast severity the one before',
  },
  read: (document, intake, head) => {
    const format = 'nessus'
    if (!pluginColumns.some((column) => head.has('0', column)))
      throw new HoldpointError('evidence.lacks', { format, missing: '"Plugin ID"' })
    intake.tool({ name: 'Nessus' })
    document.read([
      select(
        ['*'],
        row,
        (cells, at) => {
          const plugin = first(...pluginColumns.map((column) => cells[column]))
          if (plugin === undefined)
            intake.unreadable(at, say('evidence.record.member', { member: 'Plugin ID', expected: 'text' }))
          else intake.record(at, rowResults(cells, plugin))
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    // Plugin 19506 tells of each host that it was scanned, so without any row none was.
    intake.nothingScanned()
  },
}

type Text = string | null | undefined

/** The first cell that says something. */
const first = (...cells: readonly Text[]): string | undefined =>
  cells.find((cell) => cell != null && cell.trim() !== '' && cell.trim() !== 'N/A')?.trim()

function rowResults(cells: NessusRow, plugin: string): readonly UnplacedResult[] {
  if (cells.state?.trim().toUpperCase() === 'FIXED') return []
  const references = `${cells.XREF ?? ''} ${cells['Cross References'] ?? ''}`
  const address = first(cells['asset.display_fqdn'], cells['asset.name'], cells['asset.display_ipv4_address'])
  return itemResults({
    kind: 'misconfiguration',
    plugin,
    name: first(cells.Name, cells['Plugin Name'], cells['definition.name']),
    host: first(cells.Host, cells['DNS Name'], cells['IP Address']) ?? address,
    port: first(cells.Port, cells.port),
    protocol: first(cells.Protocol, cells.protocol),
    severity: first(cells.Risk, cells.Severity, cells.severity),
    riskFactor: first(cells['Risk Factor'], cells['definition.severity']),
    scores: scoresOf(cells),
    vulnerabilities: `${cells.CVE ?? ''} ${cells['definition.cve'] ?? ''}`,
    weaknesses: [
      ...(cells['definition.cwe']?.split(',') ?? []),
      ...Array.from(references.matchAll(/\bCWE[\s:#-]*(\d+)/gi), ([, number = '']) => number),
    ],
    published: first(cells['Vuln Publication Date'], cells['definition.vulnerability_published']),
    suppression: suppressionOf(cells),
  })
}

function scoresOf(cells: NessusRow) {
  const version4 = first(cells['CVSS v4.0 Base Score'], cells['CVSS V4 Base Score'])
  const version3 = first(cells['CVSS v3.0 Base Score'], cells['CVSS V3 Base Score'], cells.CVSSv3)
  const version2 = first(cells['CVSS v2.0 Base Score'], cells['CVSS V2 Base Score'], cells.CVSS)
  return [
    {
      version: '4.0',
      score: version4 ?? cells['definition.cvss4.base_score'],
      vector: first(cells['CVSS V4 Vector'], cells['definition.cvss4.base_vector']),
    },
    {
      version: '3.0',
      score: version3 ?? cells['definition.cvss3.base_score'],
      vector: first(cells['CVSS V3 Vector'], cells['definition.cvss3.base_vector']),
    },
    {
      version: '2.0',
      score: version2 ?? cells['definition.cvss2.base_score'],
      vector: first(cells['CVSS V2 Vector'], cells['definition.cvss2.base_vector']),
    },
  ] as const
}

function suppressionOf(cells: NessusRow): Suppression | undefined {
  const comment = titleOf(first(cells['Accept Risk Comment']))
  if (comment !== undefined) return { by: 'nessus', reason: comment }
  if (cells.risk_modified?.trim().toUpperCase() !== 'ACCEPTED') return undefined
  const reason = titleOf(first(cells.recast_reason))
  return { by: 'nessus', ...(reason !== undefined && { reason }) }
}
