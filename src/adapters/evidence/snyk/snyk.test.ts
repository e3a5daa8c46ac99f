import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const issue = {
  id: 'SNYK-JS-LODASH-590103',
  title: 'Prototype Pollution',
  severity: 'high',
  severityWithCritical: 'critical',
  CVSSv3: vector,
  cvssScore: 9.8,
  identifiers: { CVE: ['CVE-2020-8203'], CWE: ['CWE-400'], GHSA: ['GHSA-p6mc-m468-83gw'] },
  fixedIn: ['4.17.20'],
  packageManager: 'npm',
  packageName: 'lodash',
  publicationTime: '2020-08-16T13:09:06Z',
  name: 'lodash',
  version: '4.17.13',
  from: ['shop@1.0.0', 'lodash@4.17.13'],
  upgradePath: [false, 'lodash@4.17.20'],
}
const project = (vulnerabilities: object[], more: object = {}) => ({
  vulnerabilities,
  ok: vulnerabilities.length === 0,
  packageManager: 'npm',
  filtered: { ignore: [], patch: [] },
  displayTargetFile: 'web\\package-lock.json',
  path: '/home/someone/shop',
  ...more,
})

describe('an issue in a Snyk report', () => {
  test('says which flaw is in which package, where, and what repairs it', async () => {
    expect((await saidIn(project([issue])))[0]).toEqual({
      kind: 'vulnerability',
      title: 'Prototype Pollution',
      vulnerability: 'SNYK-JS-LODASH-590103',
      aliases: ['CVE-2020-8203', 'GHSA-p6mc-m468-83gw'],
      weaknesses: ['CWE-400'],
      severity: 'critical',
      ratings: [{ source: 'snyk', severity: 'critical', vector, score: 9.8 }],
      component: { name: 'lodash', version: '4.17.13', purl: 'pkg:npm/lodash@4.17.13' },
      locations: [{ path: 'web/package-lock.json' }],
      fix: { state: 'available', versions: ['4.17.20'] },
      published: '2020-08-16T13:09:06.000Z',
    })
  })

  test('that bundles several CVEs is none of them', async () => {
    const identifiers = { CVE: ['CVE-2020-1', 'CVE-2020-2'] }
    expect((await saidIn(project([{ ...issue, identifiers }])))[0]?.aliases).toBeUndefined()
  })

  test('keeps what others say of it', async () => {
    const cvssDetails = [
      { assigner: 'NVD', severity: 'high', cvssV3Vector: vector, cvssV3BaseScore: 9.8 },
      { assigner: 'Red Hat', severity: 'medium', cvssV3Vector: null, cvssV3BaseScore: 5.6 },
    ]
    const [said] = await saidIn(project([{ ...issue, nvdSeverity: 'high', cvssDetails }]))
    expect(said?.ratings?.slice(1)).toEqual([
      { source: 'nvd', severity: 'high', vector, score: 9.8 },
      { source: 'redhat', severity: 'medium', score: 5.6 },
    ])
    const [alone] = await saidIn(project([{ ...issue, nvdSeverity: 'low' }]))
    expect(alone?.ratings?.[1]).toEqual({ source: 'nvd', severity: 'low' })
  })

  test.each([
    [{ fixedIn: [] }, { state: 'none' }],
    [{ fixedIn: undefined }, undefined],
    [
      { fixedIn: undefined, nearestFixedInVersion: '2.0' },
      { state: 'available', versions: ['2.0'] },
    ],
  ])('with %j has the fix %j', async (more, fix) => {
    expect((await saidIn(project([{ ...issue, ...more }])))[0]?.fix).toEqual(fix)
  })

  test('of a licence is no vulnerability', async () => {
    const license = {
      id: 'snyk:lic:npm:tinymce:LGPL-2.1',
      type: 'license',
      title: 'LGPL-2.1 license',
      severity: 'medium',
      name: 'tinymce',
      version: '5.0.4',
    }
    expect((await saidIn(project([license])))[0]).toEqual({
      kind: 'license',
      title: 'LGPL-2.1 license',
      rule: license.id,
      severity: 'medium',
      ratings: [{ source: 'snyk', severity: 'medium' }],
      component: { name: 'tinymce', version: '5.0.4', purl: 'pkg:npm/tinymce@5.0.4' },
      locations: [{ path: 'web/package-lock.json' }],
    })
  })

  test('in an image is in the package as it is installed, once for each where issues are grouped', async () => {
    const grouped = {
      ...issue,
      packageManager: 'alpine:3.12',
      packageName: 'busybox',
      name: ['busybox/ssl_client', 'busybox/busybox', 'busybox/busybox'],
      version: '1.31.1-r21',
    }
    const image = project([grouped], { docker: {}, path: 'shop:1', displayTargetFile: undefined })
    const said = await saidIn(image)
    expect(said.map(({ component }) => component?.purl)).toEqual([
      'pkg:apk/alpine/ssl_client@1.31.1-r21',
      'pkg:apk/alpine/busybox@1.31.1-r21',
    ])
    expect(said[0]?.locations).toEqual([{ path: 'shop:1' }])
    expect((await readJson(image)).records).toBe(1)
  })

  test('that was set aside is a result with why', async () => {
    const ignored = { ...issue, filtered: { ignored: [{ reason: 'not reachable', expires: '2026-01-01' }] } }
    const patched = { ...issue, filtered: { patches: [{ id: 'patch:1' }] } }
    const reading = await readJson(
      project([issue], { filtered: { ignore: [ignored, issue], patch: [patched] } }),
    )
    expect(reading.records).toBe(4)
    expect(reading.results.map(({ suppression }) => suppression)).toEqual([
      undefined,
      { by: 'Snyk', reason: 'not reachable' },
      { by: 'Snyk' },
      { by: 'Snyk', reason: 'patched' },
    ])
  })
})

describe('a Snyk report', () => {
  test('of several projects is read to the last of them, each with its file', async () => {
    const reading = await readJson([
      project([issue]),
      project([]),
      project([issue], { displayTargetFile: 'api/package-lock.json' }),
    ])
    expect(reading.records).toBe(2)
    expect(reading.results.map(({ locations }) => locations?.[0]?.path)).toEqual([
      'web/package-lock.json',
      'api/package-lock.json',
    ])
    expect(reading.failed).toBeUndefined()
  })

  test('of an image has the issues of the applications in it', async () => {
    const applications = [project([issue], { targetFile: '/app', displayTargetFile: undefined })]
    const reading = await readJson(project([], { applications }))
    expect(reading.results.map(({ locations }) => locations)).toEqual([[{ path: '/app' }]])
    expect(reading.failed).toBeUndefined()
  })

  // Snyk's command line writes this where it could not test a project.
  test('with an error proves nothing of that project', async () => {
    const error = { ok: false, error: 'Missing node_modules folder', path: '/src' }
    const why = {
      code: 'evidence.failed.error',
      values: { tool: 'Snyk', message: 'Missing node_modules folder' },
    }
    expect((await readJson(error)).failed).toEqual(why)
    expect(await readJson([project([issue]), error])).toMatchObject({ records: 1, failed: why })
  })

  test('that is not content and lists nothing proves nothing', async () => {
    expect((await readJson(project([], { ok: false }))).failed?.code).toBe('evidence.failed.run')
    expect((await readJson([project([issue]), { ok: true }])).failed?.code).toBe('evidence.failed.no-results')
  })

  test('without issues is refused', async () => {
    expect((await refusalOf(() => readJson({ ok: true }, { format: 'snyk' })))?.code).toBe('evidence.lacks')
  })
})

// Snyk's documentation, "IaC test results, JSON".
test('an infrastructure issue is a misconfiguration in a file', async () => {
  const infrastructureAsCodeIssues = [
    {
      id: 'SNYK-CC-K8S-1',
      title: 'Container is running in privileged mode',
      severity: 'high',
      isIgnored: false,
      lineNumber: 12,
      path: ['spec', 'containers[web]', 'privileged'],
    },
    { id: 'SNYK-CC-K8S-2', title: 'x', severity: 'low', isIgnored: true, lineNumber: -1, path: [] },
  ]
  const report = {
    infrastructureAsCodeIssues,
    ok: false,
    packageManager: 'k8sconfig',
    targetFile: 'k8s.yaml',
  }
  expect(await saidIn(report)).toEqual([
    {
      kind: 'misconfiguration',
      title: 'Container is running in privileged mode',
      rule: 'SNYK-CC-K8S-1',
      severity: 'high',
      ratings: [{ source: 'snyk', severity: 'high' }],
      locations: [{ path: 'k8s.yaml', line: 12, logical: 'spec.containers[web].privileged' }],
    },
    {
      kind: 'misconfiguration',
      title: 'x',
      rule: 'SNYK-CC-K8S-2',
      severity: 'low',
      ratings: [{ source: 'snyk', severity: 'low' }],
      locations: [{ path: 'k8s.yaml' }],
      suppression: { by: 'Snyk' },
    },
  ])
})

// `snyk code test --json` writes SARIF.
test('a report of Snyk Code is read as SARIF', async () => {
  const report = {
    $schema: 'https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'SnykCode', rules: [{ id: 'javascript/Sqli' }] } },
        results: [{ ruleId: 'javascript/Sqli', level: 'error', message: { text: 'Unsanitized input' } }],
      },
    ],
  }
  const { format, results } = await readJson(report)
  expect([format, results[0]?.tool.name, results[0]?.rule]).toEqual(['sarif', 'SnykCode', 'javascript/Sqli'])
})

test('a Snyk report on projects without a dependency proves nothing, unless one has some', async () => {
  const empty = project([], { dependencyCount: 0 })
  const full = project([], { dependencyCount: 5 })
  expect((await readJson(empty)).nothingScanned).toBe(true)
  expect((await readJson([empty, empty])).nothingScanned).toBe(true)
  for (const document of [full, [empty, full], project([])])
    expect((await readJson(document)).nothingScanned).toBeUndefined()
})

// It counts ids, whatever it lists of each.
test('a Snyk report that counts issues and lists none proves nothing', async () => {
  const failed = async (uniqueCount: number, issues: object[], more: object = {}) =>
    (await readJson([project([]), project(issues, { uniqueCount, ...more })])).failed
  expect(await failed(5, [])).toEqual({
    code: 'evidence.failed.fewer',
    values: { tool: 'Snyk', counts: 5, lists: 0 },
  })
  expect(await failed(0, [])).toBeUndefined()
  expect(await failed(2, [issue])).toBeUndefined()
  expect(await failed(1, [], { filtered: { ignore: [issue], patch: [] } })).toBeUndefined()
})
