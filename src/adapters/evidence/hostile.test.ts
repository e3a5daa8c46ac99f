import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readJson, readText, refusalOf } from './reading.fixture.ts'

const vulnerability = {
  VulnerabilityID: 'CVE-2021-23337',
  VendorIDs: ['GHSA-35jh-r3h4-6jhm'],
  PkgName: 'lodash',
  PkgPath: 'web/package-lock.json',
  PkgIdentifier: { PURL: 'pkg:npm/lodash@4.17.20' },
  InstalledVersion: '4.17.20',
  FixedVersion: '4.17.21',
  Status: 'fixed',
  SeveritySource: 'ghsa',
  Title: 'command injection',
  Severity: 'HIGH',
  CweIDs: ['CWE-94'],
  VendorSeverity: { ghsa: 3 },
  CVSS: { ghsa: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', V3Score: 7.2 } },
  PublishedDate: '2021-02-15T13:15:12Z',
}

/** One record in each format, with everything in it that is read. */
const reports = {
  trivy: {
    SchemaVersion: 2,
    ArtifactName: 'shop',
    Results: [{ Target: 'package-lock.json', Type: 'npm', Vulnerabilities: [vulnerability] }],
  },
  grype: {
    matches: [
      {
        vulnerability: {
          id: 'GHSA-4374-p667-p6c8',
          namespace: 'github:language:go',
          severity: 'High',
          description: 'rapid reset',
          cvss: [{ source: 'x', version: '3.1', vector: 'CVSS:3.1/AV:N', metrics: { baseScore: 7.5 } }],
          fix: { versions: ['0.17.0'], state: 'fixed' },
          cwes: [{ cwe: 'CWE-770' }],
        },
        relatedVulnerabilities: [{ id: 'CVE-2023-39325', namespace: 'nvd:cpe', severity: 'High' }],
        artifact: { name: 'net', version: '1', purl: 'pkg:golang/net@1', locations: [{ path: '/go.mod' }] },
      },
    ],
    descriptor: { name: 'grype', version: '0.96.0' },
  },
  sarif: {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Scanner',
            version: '1',
            rules: [
              {
                id: 'R1',
                name: 'Rule',
                shortDescription: { text: 'short' },
                messageStrings: { m: { text: 'is {0}' } },
                defaultConfiguration: { level: 'error' },
                relationships: [{ target: { id: 'CWE-89', toolComponent: { name: 'CWE' } } }],
                properties: { tags: ['CWE-89'], 'security-severity': '9.8', precision: 'high' },
              },
            ],
          },
          extensions: [{ name: 'more', rules: [] }],
        },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'note' }] }],
        originalUriBaseIds: { ROOT: { uri: 'file:///a/' } },
        artifacts: [{ location: { uri: 'a.js' } }],
        logicalLocations: [{ name: 'f' }],
        taxonomies: [{ name: 'CWE', taxa: [{ id: '89' }] }],
        results: [
          {
            ruleId: 'R1',
            ruleIndex: 0,
            rule: { id: 'R1', index: 0 },
            level: 'error',
            message: { id: 'm', arguments: ['x'] },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'a.js', uriBaseId: 'ROOT', index: 0 },
                  region: { startLine: 3, snippet: { text: 'code' } },
                },
                logicalLocations: [{ name: 'f', index: 0 }],
              },
            ],
            fingerprints: { a: 'b' },
            suppressions: [{ kind: 'external', status: 'accepted' }],
            taxa: [{ id: '89', toolComponent: { index: 0 } }],
            provenance: { invocationIndex: 0 },
            properties: { tags: ['x'] },
          },
        ],
      },
    ],
  },
  cyclonedx: {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { tools: [{ name: 'scan', version: '1' }], component: { 'bom-ref': 'shop', name: 'shop' } },
    components: [
      { 'bom-ref': 'h', name: 'handlebars', version: '4', purl: 'pkg:npm/handlebars@4', components: [] },
    ],
    services: [{ 'bom-ref': 's', name: 'pay' }],
    vulnerabilities: [
      {
        id: 'CVE-2021-23369',
        source: { name: 'NVD' },
        references: [{ id: 'GHSA-f2jv-r9rf-7988' }],
        ratings: [
          {
            source: { name: 'NVD' },
            score: 9.8,
            severity: 'critical',
            method: 'CVSSv31',
            vector: 'CVSS:3.1/AV:N',
          },
        ],
        cwes: [94],
        description: 'Remote code execution',
        detail: 'more',
        published: '2021-04-12T14:15:00Z',
        analysis: { state: 'exploitable', justification: 'x', detail: 'y', response: ['update'] },
        affects: [{ ref: 'h', versions: [{ version: '4', status: 'affected' }] }],
      },
    ],
  },
  holdpoint: {
    schema: 'holdpoint/finding/1',
    reporter: { name: 'tester', version: '1' },
    findings: [
      {
        title: 'A flaw',
        id: 'PT-1',
        rule: 'r',
        weaknesses: ['CWE-89'],
        severity: 'high',
        component: { name: 'shop', version: '4.2.0' },
        locations: [{ path: 'a.js', line: 1 }],
        reproduced: { at: '2026-11-24T12:40:00Z', by: 'tester' },
        fix: { state: 'available', versions: ['4.2.1'] },
      },
    ],
  },
} as const

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [
    path,
    ...inner.flatMap(([name, member]) =>
      pathsIn(member, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ]
}

/** The same document with something else, or nothing, at one place. */
function withAt(value: unknown, [step, ...rest]: Path, change: { readonly to: unknown } | 'gone'): unknown {
  if (step === undefined) return change === 'gone' ? undefined : change.to
  if (Array.isArray(value))
    return value.map((one, index) => (index === step ? withAt(one, rest, change) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      if (name !== step) return [[name, member]]
      return rest.length === 0 && change === 'gone' ? [] : [[name, withAt(member, rest, change)]]
    }),
  )
}

const oddities = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  'constructor',
  [],
  [null],
  [[]],
  {},
  { a: {} },
  ['x'],
  { text: 1 },
]

/** Nothing that stood in a record may vanish: a damaged report is refused, or says less, but is never clean. */
async function expectNotClean(document: unknown, format: string): Promise<void> {
  const error = await refusalOf(async () => {
    const { records, results, unreadable, failed, inventoryOnly } = await readJson(document, { format })
    const says = results.length + unreadable.total > 0 || failed !== undefined || inventoryOnly
    if (!says) throw new Error(`clean: ${JSON.stringify(document).slice(0, 400)}`)
    expect(results.length + unreadable.total).toBeLessThanOrEqual(Math.max(records, 1))
  })
  if (error !== undefined) expect([3, 4]).toContain(error.exit)
}

/** Where nothing, or an empty list, may well stand in a clean report. */
const mayBeEmpty =
  /^(?:Results|matches|findings|vulnerabilities|runs\.0\.results|Results\.0\.Vulnerabilities)$/
const isEmpty = (change: unknown) => change === null || (Array.isArray(change) && change.length === 0)
/** Members that say that a record is none, in words of their own. */
const maySayNothing = /(?:^|\.)(?:kind|status|Results\.0)$/

describe.each(Object.entries(reports))('a %s report', (format, report) => {
  const paths = pathsIn(report).filter((path) => path.length > 0)
  const place = fc.constantFrom(...paths)

  test('as it is gives its one record', async () => {
    const { records, results, unreadable } = await readJson(report)
    expect([records, results.length, unreadable.total]).toEqual([1, 1, 0])
  })

  test.prop([place, fc.constantFrom(...oddities)], { numRuns: 400 })(
    'with anything odd in any place is never clean',
    async (path, to) => {
      const name = path.join('.')
      if (maySayNothing.test(name) || (mayBeEmpty.test(name) && isEmpty(to))) return
      await expectNotClean(withAt(report, path, { to }), format)
    },
  )

  test.prop([place, fc.jsonValue()], { numRuns: 200 })(
    'with any JSON in any place is read or refused',
    async (path, to) => {
      await refusalOf(() => readJson(withAt(report, path, { to }), { format }))
    },
  )

  test.prop([place])('without any one member is never clean', async (path) => {
    if (typeof path.at(-1) === 'string' && !mayBeEmpty.test(path.join('.')))
      await expectNotClean(withAt(report, path, 'gone'), format)
  })

  test.prop([fc.nat()])('cut off anywhere is refused', async (cut) => {
    const text = JSON.stringify(report)
    expect(await refusalOf(() => readText(text.slice(0, cut % text.length)))).toBeDefined()
  })
})
