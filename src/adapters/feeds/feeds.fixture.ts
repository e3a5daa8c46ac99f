import { createHash } from 'node:crypto'

/** An entry of CISA's catalogue as it was published (CVE-2021-44228, Log4Shell), with anything else put in its place. */
export function kevEntry(cveID: string, over: object = {}): object {
  return {
    cveID,
    vendorProject: 'Apache',
    product: 'Log4j2',
    vulnerabilityName: 'Apache Log4j2 Remote Code Execution Vulnerability',
    dateAdded: '2021-12-10',
    shortDescription: 'Apache Log4j2 contains a vulnerability.',
    requiredAction: 'Apply updates.',
    dueDate: '2021-12-24',
    knownRansomwareCampaignUse: 'Known',
    notes: '',
    cwes: ['CWE-20', 'CWE-400', 'CWE-502'],
    ...over,
  }
}

export function kevCatalogue(entries: readonly object[], over: object = {}): object {
  return {
    title: 'CISA Catalog of Known Exploited Vulnerabilities',
    catalogVersion: '2026.11.23',
    dateReleased: '2026-11-23T17:04:19.9796Z',
    count: entries.length,
    vulnerabilities: entries,
    ...over,
  }
}

export function kevFile(cves: readonly string[], over: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify(
      kevCatalogue(
        cves.map((cve) => kevEntry(cve)),
        over,
      ),
    ),
  )
}

/** With 250 more, so that it has as many as any edition. */
export function longKevFile(cves: readonly string[], over: object = {}): Buffer {
  const others = Array.from({ length: 250 }, (_, i) => `CVE-2002-${1000 + i}`)
  return kevFile([...cves, ...others], over)
}

export type EpssRow = readonly [cve: string, score: string, percentile: string]

/** A file as FIRST publishes it. */
export function epssFile(rows: readonly EpssRow[], date = '2026-11-23T12:55:00Z'): Buffer {
  const lines = rows.map((row) => `${row.join(',')}\n`)
  return Buffer.from(`#model_version:v2025.03.14,score_date:${date}\ncve,epss,percentile\n${lines.join('')}`)
}

/** With 10,000 more, so that it has as many as any edition. */
export function longEpssFile(rows: readonly EpssRow[], date?: string): Buffer {
  const others = Array.from(
    { length: 10_000 },
    (_, i): EpssRow => [`CVE-2003-${10_000 + i}`, '0.00042', '0.05'],
  )
  return epssFile([...rows, ...others], date)
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** So many rows, of which no two have the same CVE. */
export function manyRows(count: number): readonly EpssRow[] {
  return Array.from({ length: count }, (_, i) => [
    `CVE-${1999 + (i % 27)}-${String(1 + Math.floor(i / 27)).padStart(4, '0')}`,
    ((i % 997) / 1000).toFixed(5),
    ((i % 991) / 1000).toFixed(5),
  ])
}
