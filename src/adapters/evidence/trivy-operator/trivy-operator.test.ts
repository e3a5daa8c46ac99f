import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

const apiVersion = 'aquasecurity.github.io/v1alpha1'
const labels = {
  'trivy-operator.resource.kind': 'ReplicaSet',
  'trivy-operator.resource.name': 'nginx-7c9b',
  'trivy-operator.resource.namespace': 'default',
}
const inContainer = { ...labels, 'trivy-operator.container.name': 'nginx' }
const scanner = { name: 'Trivy', vendor: 'Aqua Security', version: '0.48.3' }
const report = (kind: string, content: object, own: object = labels) => ({
  apiVersion,
  kind,
  metadata: { name: 'replicaset-nginx-7c9b-nginx', labels: own },
  report: { scanner, artifact: { repository: 'library/nginx', tag: '1.16' }, ...content },
})
const nginx = 'default/ReplicaSet/nginx-7c9b'

const vulnerability = {
  vulnerabilityID: 'CVE-2022-0778',
  resource: 'openssl',
  installedVersion: '1.1.1d-0+deb10u2',
  fixedVersion: '1.1.1d-0+deb10u8',
  severity: 'HIGH',
  title: 'openssl: a loop that never ends',
  publishedDate: '2022-03-15T17:15:00Z',
  score: 7.5,
  target: '',
}
const vulnerable = async (change: object, content: object = {}) =>
  (
    await saidIn(
      report(
        'VulnerabilityReport',
        { vulnerabilities: [{ ...vulnerability, ...change }], ...content },
        inContainer,
      ),
    )
  )[0]

describe('a vulnerability in a report of the Trivy operator', () => {
  test('says which package of which image in which container has it', async () => {
    expect(await vulnerable({}, { registry: { server: 'index.docker.io' } })).toEqual({
      kind: 'vulnerability',
      title: 'openssl: a loop that never ends',
      vulnerability: 'CVE-2022-0778',
      severity: 'high',
      ratings: [
        { source: 'trivy', severity: 'high', score: 7.5 },
        { source: 'trivy', severity: 'high' },
      ],
      component: { name: 'openssl', version: '1.1.1d-0+deb10u2' },
      fix: { state: 'available', versions: ['1.1.1d-0+deb10u8'] },
      published: '2022-03-15T17:15:00.000Z',
      locations: [{ path: 'index.docker.io/library/nginx:1.16', logical: `${nginx}/nginx` }],
    })
  })

  test('keeps the scores of every source where newer versions name them', async () => {
    const V3Vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
    const said = await vulnerable({ cvss: { nvd: { V3Vector, V3Score: 7.5 } }, target: 'app/go.mod' })
    expect(said?.ratings).toEqual([
      { source: 'nvd', severity: 'high', score: 7.5, vector: V3Vector },
      { source: 'trivy', severity: 'high' },
    ])
    expect(said?.locations?.[0]?.path).toBe('app/go.mod')
  })

  test.each([
    [
      { packagePURL: 'pkg:deb/debian/openssl@1.1.1d?distro=debian-10' },
      'pkg:deb/debian/openssl@1.1.1d?distro=debian-10',
    ],
    [{ packageType: 'npm', resource: '@a/b', installedVersion: '1' }, 'pkg:npm/%40a/b@1'],
    [{ class: 'os-pkgs', installedVersion: '1' }, 'pkg:deb/debian/openssl@1'],
    [{ class: 'lang-pkgs' }, undefined],
  ])('with %j is in the package %s', async (change, purl) => {
    expect((await vulnerable(change, { os: { family: 'debian' } }))?.component?.purl).toBe(purl)
  })
})

describe('a check in a report of the Trivy operator', () => {
  const check = {
    checkID: 'KSV014',
    title: 'Root file system is not read-only',
    severity: 'LOW',
    category: 'Kubernetes Security Check',
    messages: ["Container 'nginx' should set 'securityContext.readOnlyRootFilesystem' to true"],
    success: false,
  }
  const checked = (kind: string, ...checks: object[]) => ({
    ...report(kind, {}),
    report: { scanner, checks },
  })

  test.each([
    'ConfigAuditReport',
    'RbacAssessmentReport',
    'InfraAssessmentReport',
    'ClusterRbacAssessmentReport',
  ])('of a %s says which resource breaks which rule', async (kind) => {
    expect(await saidIn(checked(kind, check))).toEqual([
      {
        kind: 'misconfiguration',
        title: 'Root file system is not read-only',
        rule: 'KSV014',
        severity: 'low',
        ratings: [{ source: 'trivy', severity: 'low' }],
        locations: [{ path: nginx }],
      },
    ])
  })

  test('that succeeded is a record without result; one without an id is known by its title', async () => {
    const { checkID, ...unnamed } = check
    const reading = await readJson(checked('ConfigAuditReport', { ...check, success: true }, unnamed))
    expect([reading.records, reading.results.length, reading.results[0]?.rule]).toEqual([2, 1, undefined])
  })

  test('may stand before all that says what it is about', async () => {
    const { metadata, kind, ...rest } = checked('ConfigAuditReport', check)
    expect((await saidIn({ ...rest, metadata, kind }))[0]?.locations).toEqual([{ path: nginx }])
  })
})

test('an exposed secret keeps nothing of itself', async () => {
  const secrets = [
    {
      ruleID: 'github-pat',
      title: 'GitHub PAT',
      severity: 'CRITICAL',
      match: 'ghp_abc123',
      target: 'root/a.txt',
    },
  ]
  const [said] = await saidIn(report('ExposedSecretReport', { secrets }))
  expect(said).toEqual({
    kind: 'secret',
    title: 'GitHub PAT',
    rule: 'github-pat',
    severity: 'critical',
    ratings: [{ source: 'trivy', severity: 'critical' }],
    locations: [{ path: 'root/a.txt', logical: nginx }],
  })
})

describe('a compliance report', () => {
  const compliance = (status: object) => ({
    apiVersion,
    kind: 'ClusterComplianceReport',
    metadata: { name: 'cis' },
    status,
  })
  const detail = (...checks: object[]) =>
    compliance({
      detailReport: { results: [{ checks, id: '5.2.5', name: 'No escalation', severity: 'HIGH' }] },
    })

  test('has a record for each check; one without a severity has that of its control', async () => {
    const reading = await readJson(
      detail(
        { checkID: 'AVD-KSV-0001', title: 'a', severity: 'MEDIUM', success: false, target: 'x' },
        { checkID: 'AVD-KSV-0002', title: 'b', severity: '', success: false, target: 'y' },
        { severity: '', success: true },
      ),
    )
    expect(reading.records).toBe(3)
    expect(reading.results.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['AVD-KSV-0001', 'medium'],
      ['AVD-KSV-0002', 'high'],
    ])
  })

  test('with a control of which nothing is said has an unreadable record', async () => {
    expect((await readJson(detail())).unreadable.total).toBe(1)
  })

  test('may be only a summary: a record for each control, and a note of those for people', async () => {
    const controlCheck = [
      { id: '4.2.9', name: 'events', severity: 'HIGH', totalFail: 0 },
      { id: '4.2.10', name: 'TLS', severity: 'CRITICAL', totalFail: 10 },
      { id: '5.1.3', name: 'wildcards', severity: 'HIGH' },
    ]
    const reading = await readJson(compliance({ summaryReport: { controlCheck } }))
    expect([reading.records, reading.results.map(({ rule }) => rule)]).toEqual([3, ['4.2.10']])
    expect(reading.notes).toEqual([{ code: 'evidence.note.by-hand', values: { checks: 1 } }])
  })
})

describe('reports of the Trivy operator', () => {
  const one = report('VulnerabilityReport', { vulnerabilities: [vulnerability] })
  const none = report('VulnerabilityReport', { vulnerabilities: [] })

  test.each([
    ['one', JSON.stringify(one)],
    ['in a list', JSON.stringify([none, one])],
    ['in an object', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [one, none] })],
    [
      'in a list of their kind',
      JSON.stringify({ apiVersion, kind: 'VulnerabilityReportList', items: [one] }),
    ],
    ['in a row', `${JSON.stringify(none)}\n${JSON.stringify(one)}\n`],
  ])('may be %s', async (_, text) => {
    expect(await readText(text)).toMatchObject({
      format: 'trivy-operator',
      records: 1,
      results: [{ vulnerability: 'CVE-2022-0778' }],
      tools: [{ name: 'Trivy', version: '0.48.3' }],
    })
  })

  test('that list components alone prove nothing of vulnerabilities', async () => {
    const components = { components: [{ purl: 'pkg:npm/a@1' }, { name: 'no purl' }] }
    const sbom = report('SbomReport', { components })
    const reading = await readJson(sbom)
    expect(reading.components).toEqual(['pkg:npm/a@1'])
    expect([reading.inventoryOnly, reading.notes[0]?.code]).toEqual([
      true,
      'evidence.note.no-vulnerabilities',
    ])
    expect((await readJson([sbom, none])).inventoryOnly).toBe(false)
  })

  test('without the list that their kind has are not whole', async () => {
    const { failed } = await readJson([one, report('ConfigAuditReport', {})])
    expect(failed?.code).toBe('evidence.failed.no-results')
    expect((await readJson([one, report('VolcanoReport', {})])).failed?.code).toBe('evidence.failed.unclear')
  })

  test('of no known kind are refused', async () => {
    for (const document of [report('VolcanoReport', {}), { apiVersion, kind: 'List' }, {}]) {
      const error = await refusalOf(() => readJson(document, { format: 'trivy-operator' }))
      expect(error?.code).toBe('evidence.lacks')
    }
  })

  test('that are none at all prove nothing', async () => {
    const reading = await readJson({ apiVersion, kind: 'ConfigAuditReportList', items: [] })
    expect([reading.records, reading.nothingScanned]).toEqual([0, true])
  })
})

describe('a report of the Trivy operator that counts flaws', () => {
  const failed = async (document: object) => (await readJson(document)).failed?.values
  const summary = {
    criticalCount: 4,
    highCount: 1,
    lowCount: 0,
    mediumCount: 0,
    noneCount: 0,
    unknownCount: 0,
  }

  test('and lists fewer proves nothing', async () => {
    const empty = report('VulnerabilityReport', { summary, vulnerabilities: [] })
    const fewer = { tool: 'Trivy', counts: 5, lists: 0 }
    expect(await failed(empty)).toEqual(fewer)
    const full = report('VulnerabilityReport', {
      vulnerabilities: [vulnerability],
      summary: { highCount: 1 },
    })
    expect(await failed(full)).toBeUndefined()
    const items = [full, empty, full]
    expect(await failed({ apiVersion, kind: 'VulnerabilityReportList', items })).toEqual(fewer)
  })

  test('does not list what succeeded instead', async () => {
    const checks = [{ checkID: 'KSV001', title: 'a', severity: 'HIGH', success: true }]
    const document = report('ConfigAuditReport', { summary: { highCount: 1 }, checks })
    expect(await failed(document)).toEqual({ tool: 'Trivy', counts: 1, lists: 0 })
  })

  test('counts controls where it is one on compliance: they have checks', async () => {
    const compliance = (failCount: number, ...controlCheck: object[]) => ({
      apiVersion,
      kind: 'ClusterComplianceReport',
      metadata: { name: 'nsa' },
      status: { summary: { failCount, passCount: 1 }, summaryReport: { controlCheck } },
    })
    const control = { id: '1.0', name: 'a', severity: 'HIGH', totalFail: 3 }
    expect(await failed(compliance(2, { ...control, totalFail: 0 }))).toMatchObject({ counts: 2, lists: 0 })
    expect(await failed(compliance(2, control))).toBeUndefined()
  })
})
