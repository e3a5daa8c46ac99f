import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readJson, refusalOf, saidIn } from '../reading.fixture.ts'
import { fileSource } from '../source/file-source.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
const affected = {
  package: { ecosystem: 'Go', name: 'golang.org/x/net', purl: 'pkg:golang/golang.org/x/net' },
  ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '0.17.0' }] }],
}
const ghsa = {
  schema_version: '1.4.0',
  id: 'GHSA-4374-p667-p6c8',
  aliases: ['CVE-2023-39325', 'GO-2023-2102'],
  summary: 'HTTP/2 rapid reset',
  published: '2023-10-11T20:35:00Z',
  severity: [{ type: 'CVSS_V3', score: vector }],
  affected: [affected],
  database_specific: { cwe_ids: ['CWE-770'], severity: 'HIGH' },
}
const net = { name: 'golang.org/x/net', version: '0.9.0', ecosystem: 'Go' }
const source = { path: 'C:\\src\\go.mod', type: 'lockfile' }
const report = (scanned: object) => ({ results: [{ source, packages: [scanned] }] })
const saidOf = async (change: object, around: object = {}) =>
  (await saidIn(report({ package: net, vulnerabilities: [{ ...ghsa, ...change }], ...around })))[0]

describe('a vulnerability in a report of OSV-Scanner', () => {
  test('says which flaw is in which package, where, and what repairs it', async () => {
    expect(await saidOf({})).toEqual({
      kind: 'vulnerability',
      title: 'HTTP/2 rapid reset',
      vulnerability: 'GHSA-4374-p667-p6c8',
      aliases: ['CVE-2023-39325', 'GO-2023-2102'],
      weaknesses: ['CWE-770'],
      severity: 'high',
      ratings: [
        { source: 'ghsa', severity: 'high' },
        // FIRST, CVSS 3.1 examples: a network attack on availability alone scores 7.5.
        { source: 'ghsa', severity: 'high', vector, score: 7.5 },
      ],
      published: '2023-10-11T20:35:00.000Z',
      fix: { state: 'available', versions: ['0.17.0'] },
      component: { name: 'golang.org/x/net', version: '0.9.0', purl: 'pkg:golang/golang.org/x/net@v0.9.0' },
      locations: [{ path: 'C:/src/go.mod' }],
    })
  })

  test('is repaired by the fixes of its own package, and not by commits', async () => {
    const other = { package: { name: 'other' }, ranges: [{ type: 'SEMVER', events: [{ fixed: '9' }] }] }
    const commits = { ...affected, ranges: [{ type: 'GIT', events: [{ fixed: 'abc123' }] }] }
    const twice = { ...affected, ranges: [{ type: 'SEMVER', events: [{ fixed: '0.7.1' }] }] }
    const said = await saidOf({ affected: [other, commits, twice, affected] })
    expect(said?.fix).toEqual({ state: 'available', versions: ['0.7.1', '0.17.0'] })
    expect((await saidOf({ affected: [other] }))?.fix).toBeUndefined()
  })

  test('without a word of its database is as bad as its worst vector', async () => {
    const severity = [
      { type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:N/I:N/A:P' },
      { type: 'CVSS_V3', score: vector },
    ]
    const said = await saidOf({ id: 'GO-2023-2102', severity, database_specific: { url: 'x' } })
    expect(said?.severity).toBe('high')
    expect(said?.ratings?.map((rating) => [rating.source, rating.score])).toEqual([
      // NVD's CVSS 2.0 of a partial loss of availability over the network: 5.0.
      ['go', 5],
      ['go', 7.5],
    ])
  })

  test.each([
    ['DSA-5521-1', 'debian'],
    ['USN-6427-1', 'ubuntu'],
    ['PYSEC-2023-1', 'pysec'],
    ['CVE-2023-39325', 'osv'],
  ])('%s is rated by %s', async (id, by) => {
    const said = await saidOf({
      id,
      severity: [{ type: 'Ubuntu', score: 'negligible' }],
      database_specific: null,
    })
    expect(said?.ratings).toEqual([{ source: by, severity: 'low', word: 'negligible' }])
  })

  test('of which nobody says how bad it is stays unknown', async () => {
    const said = await saidOf({ severity: undefined, database_specific: undefined })
    expect([said?.severity, said?.ratings]).toEqual(['unknown', []])
  })

  test('has the weaknesses that stand with its affected packages', async () => {
    const own = { cwes: [{ cweId: 'CWE-79', name: 'XSS' }, { cweId: 'CWE-89' }] }
    const said = await saidOf({
      affected: [{ ...affected, database_specific: own }],
      database_specific: null,
    })
    expect(said?.weaknesses).toEqual(['CWE-79', 'CWE-89'])
  })

  test('is read whatever its database adds', async () => {
    const said = await saidOf({ database_specific: { severity: [1], cwe_ids: 'CWE-1', cwes: { a: 1 } } })
    expect(said).toMatchObject({ vulnerability: ghsa.id, severity: 'high' })
  })

  test.each([
    ['called', { called: true }, { confidence: 'high' }],
    [
      'not called',
      { called: false },
      { confidence: 'low', suppression: { by: 'osv-scanner', reason: 'not called' } },
    ],
    [
      'unimportant',
      { called: true, unimportant: true },
      { suppression: { by: 'osv-scanner', reason: 'unimportant' } },
    ],
  ])('that an analysis found %s says so', async (_, found, expected) => {
    for (const member of ['experimental_analysis', 'experimentalAnalysis']) {
      const groups = [{ ids: ['other'] }, { ids: [ghsa.id], [member]: { [ghsa.id]: found } }]
      const { confidence, suppression } = (await saidOf({}, { groups })) ?? {}
      expect({ confidence, suppression }).toEqual({
        confidence: undefined,
        suppression: undefined,
        ...expected,
      })
    }
  })

  test('of a commit names that', async () => {
    const commit = '9a6bd55c9d0722cb101fe85a3b22d89e4ff4fe52'
    expect((await saidOf({}, { package: { commit } }))?.component).toEqual({ name: commit })
  })

  test('of a package of a distribution has its package URL', async () => {
    const chromium = { name: 'chromium', version: '73.0.3683.75-1', ecosystem: 'Debian:10' }
    expect((await saidOf({}, { package: chromium }))?.component?.purl).toBe(
      'pkg:deb/debian/chromium@73.0.3683.75-1',
    )
  })
})

describe('a report of OSV-Scanner', () => {
  test('lists packages without flaws as components', async () => {
    const { records, components } = await readJson(report({ package: net }))
    expect([records, components]).toEqual([0, ['pkg:golang/golang.org/x/net@v0.9.0']])
  })

  test('knows the source of its packages wherever that stands', async () => {
    const packages = [{ package: net, vulnerabilities: [ghsa] }]
    const { results } = await readJson({ results: [{ packages, source }] })
    expect(results[0]?.locations).toEqual([{ path: 'C:/src/go.mod' }])
  })

  test('reports each licence that is not allowed', async () => {
    const scanned = { package: net, licenses: ['MIT'], license_violations: ['GPL-3.0-only', 'MIT'] }
    const said = await saidIn(report(scanned))
    expect(said.map(({ kind, rule, severity }) => [kind, rule, severity])).toEqual([
      ['license', 'GPL-3.0-only', 'unknown'],
      ['license', 'MIT', 'unknown'],
    ])
  })

  test('whose groups name what it does not list is not clean', async () => {
    const { unreadable } = await readJson(report({ package: net, groups: [{ ids: [ghsa.id] }] }))
    expect(unreadable.total).toBe(1)
  })

  test('counts a finding of another kind as unreadable', async () => {
    const { unreadable } = await readJson({
      ...report({ package: net }),
      experimental_generic_findings: [{}],
    })
    expect(unreadable.total).toBe(1)
  })

  test('of nothing is clean', async () => {
    const { format, records, failed } = await readJson({ results: [], experimental_config: {} })
    expect([format, records, failed]).toEqual(['osv-scanner', 0, undefined])
  })

  test('without results is refused, whoever says that it is one', async () => {
    const error = await refusalOf(() => readJson({ experimental_config: {} }, { format: 'osv-scanner' }))
    expect(error?.code).toBe('evidence.lacks')
  })
})

const files = [
  'scans/osv_scanner/some_findings.json',
  'osv/scanner/internal/ci/testdata/vulns/test-vuln-results-a.json',
  'osv/scanner/internal/ci/testdata/vulns/test-vuln-results-a-1.json',
  'osv/scanner/internal/ci/testdata/vulns/test-vuln-results-b.json',
  'osv/scanner/pkg/osvscanner/testdata/filter/none/input.json',
  'osv/scanner/pkg/osvscanner/testdata/filter/all/want.json',
  'osv/scanner/pkg/osvscanner/testdata/filter/some/want.json',
  'osv/scanner/internal/scalibrextract/language/osv/osvscannerjson/testdata/multiple-packages-with-vulns.json',
].filter((file) => existsSync(`${corpus}/${file}`))

describe.skipIf(files.length === 0)('real reports of OSV-Scanner', () => {
  test.each(files)('%s is read to its last vulnerability', async (file) => {
    const written = readFileSync(`${corpus}/${file}`, 'utf8')
    const { results }: { results: { packages: { vulnerabilities?: object[] }[] }[] } = JSON.parse(written)
    const packages = results.flatMap((one) => one.packages)
    const reading = await readEvidence(fileSource(`${corpus}/${file}`))
    expect([reading.format, reading.records, reading.unreadable.total]).toEqual([
      'osv-scanner',
      packages.reduce((sum, { vulnerabilities }) => sum + (vulnerabilities?.length ?? 0), 0),
      0,
    ])
  })
})

test('a package of OSV-Scanner with null for its vulnerabilities is refused; without the member it has none', async () => {
  const scan = (more: object) => ({
    results: [
      {
        source: { path: 'go.mod', type: 'lockfile' },
        packages: [{ package: { name: 'a', version: '1', ecosystem: 'Go' }, ...more }],
      },
    ],
  })
  const error = await refusalOf(() => readJson(scan({ vulnerabilities: null }), { format: 'osv-scanner' }))
  expect(error?.code).toBe('evidence.wrong-kind')
  expect((await readJson(scan({}), { format: 'osv-scanner' })).records).toBe(0)
})
