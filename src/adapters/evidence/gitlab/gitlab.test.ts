import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// GitLab, security-report-schemas: members and their kinds.
const report = (type: string, ...vulnerabilities: object[]) => ({
  version: '15.0.7',
  vulnerabilities,
  scan: {
    scanner: { id: 'semgrep', name: 'Semgrep', version: '1.2.3', vendor: { name: 'GitLab' } },
    type,
    status: 'success',
  },
})
const cve = (value: string) => ({ type: 'cve', name: value, value })

const injection = {
  id: 'a1',
  name: 'SQL injection',
  description: 'Built from user input.',
  severity: 'High',
  confidence: 'Confirmed',
  location: { file: 'src/Shop.java', start_line: 96, class: 'shop.Shop', method: 'find' },
  identifiers: [
    { type: 'semgrep_id', name: 'java.sqli', value: 'java.sqli' },
    { type: 'cwe', name: 'CWE-89', value: '89' },
    { type: 'owasp', name: 'A03:2021', value: 'A03:2021' },
  ],
  tracking: {
    type: 'source',
    items: [
      {
        signatures: [
          { algorithm: 'location', value: 'moves' },
          { algorithm: 'scope_offset', value: 'Shop.java|Shop[0]|find[0]:3' },
        ],
      },
    ],
  },
}

describe('static analysis by GitLab', () => {
  test('says what is wrong where, how bad it is and how sure the analyzer is', async () => {
    expect((await saidIn(report('sast', injection)))[0]).toEqual({
      kind: 'code',
      title: 'SQL injection',
      rule: 'java.sqli',
      weaknesses: ['CWE-89'],
      severity: 'high',
      ratings: [{ source: 'gitlab', severity: 'high' }],
      confidence: 'high',
      locations: [{ path: 'src/Shop.java', line: 96, logical: 'shop.Shop.find' }],
      fingerprints: { scope_offset: 'Shop.java|Shop[0]|find[0]:3' },
    })
  })

  test.each([
    ['Info', 'none'],
    ['Undefined', 'unknown'],
    ['Critical', 'critical'],
  ])('of severity %s is %s', async (severity, ours) => {
    expect((await saidIn(report('sast', { ...injection, severity })))[0]?.severity).toBe(ours)
  })

  test('that is flagged as likely a false positive is suppressed by who flagged it', async () => {
    const flags = [{ type: 'flagged-as-likely-false-positive', origin: 'vet', description: 'not called' }]
    expect((await saidIn(report('sast', { ...injection, flags })))[0]?.suppression).toEqual({
      by: 'vet',
      reason: 'not called',
    })
  })

  test('of infrastructure is about misconfigurations', async () => {
    const identifiers = [{ type: 'kics_id', name: 'x', value: 'x' }]
    expect((await saidIn(report('sast', { ...injection, identifiers })))[0]?.kind).toBe('misconfiguration')
  })

  test('of a password does not repeat it', async () => {
    const password = {
      ...injection,
      name: "Possible hardcoded password: 'letmein-4711'",
      identifiers: [{ type: 'bandit_test_id', name: 'B105', value: 'B105' }],
    }
    const [said] = await saidIn(report('sast', password))
    expect(said?.title).toBe('Possible hardcoded password')
    expect(JSON.stringify(said)).not.toContain('letmein')
  })
})

describe('dependency scanning by GitLab', () => {
  const flaw = {
    id: 'b1',
    name: 'XML Entity Expansion',
    severity: 'Unknown',
    solution: 'Upgrade to versions 2.2.3, 3.0.1 or above.',
    location: {
      file: 'service/go.sum',
      dependency: { package: { name: 'gopkg.in/yaml.v2' }, version: 'v2.2.2' },
    },
    identifiers: [
      { type: 'gemnasium', name: 'Gemnasium-7368f513', value: '7368f513' },
      cve('CVE-2019-11254'),
      { type: 'ghsa', name: 'GHSA-wxc4-f4m6-wwqv', value: 'GHSA-wxc4-f4m6-wwqv' },
    ],
    cvss_vectors: [{ vendor: 'NVD', vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H' }],
  }
  const said = async (more: object) => await saidIn(report('dependency_scanning', { ...flaw, ...more }))

  test('says which flaw is in which package, where, and what repairs it', async () => {
    expect((await said({}))[0]).toEqual({
      kind: 'vulnerability',
      title: 'XML Entity Expansion',
      rule: '7368f513',
      vulnerability: 'CVE-2019-11254',
      aliases: ['GHSA-wxc4-f4m6-wwqv'],
      severity: 'unknown',
      ratings: [
        { source: 'gitlab', severity: 'unknown' },
        // FIRST, CVSS 3.1: 8.22 * 0.85 * 0.77 * 0.62 * 0.85 = 2.84; 6.42 * 0.56 = 3.60; rounded up 6.5.
        {
          source: 'nvd',
          severity: 'medium',
          vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H',
          score: 6.5,
        },
      ],
      component: {
        name: 'gopkg.in/yaml.v2',
        version: 'v2.2.2',
        purl: 'pkg:golang/gopkg.in/yaml.v2@v2.2.2',
      },
      locations: [{ path: 'service/go.sum' }],
      fix: { state: 'available', versions: ['2.2.3', '3.0.1'] },
    })
  })

  test.each([
    ['Upgrade to version 2.2.3 or above.', ['2.2.3']],
    ['Upgrade apt from 1.4.8 to 1.4.9', ['1.4.9']],
    ['Upgrade async to 2.6.4, 3.2.2', ['2.6.4', '3.2.2']],
    ['Upgrade to the newest release.', undefined],
    ['No solution provided', undefined],
    ['', undefined],
  ])('with the solution %j is repaired in %j', async (solution, versions) => {
    expect((await said({ solution }))[0]?.fix).toEqual(versions && { state: 'available', versions })
  })

  test.each([
    ['web/package-lock.json', '@a/b', 'pkg:npm/%40a/b@1'],
    ['pnpm-lock.yaml', 'b', 'pkg:npm/b@1'],
    ['pom.xml', 'org.a/b', 'pkg:maven/org.a/b@1'],
    ['api/requirements-dev.txt', 'b', 'pkg:pypi/b@1'],
    ['Gemfile.lock', 'b', 'pkg:gem/b@1'],
    ['composer.lock', 'a/b', 'pkg:composer/a/b@1'],
    ['packages.lock.json', 'B', 'pkg:nuget/B@1'],
    ['unheard-of.lock', 'b', undefined],
  ])('of %s names %s by its package URL', async (file, name, purl) => {
    const location = { file, dependency: { package: { name }, version: '1' } }
    expect((await said({ location }))[0]?.component?.purl).toBe(purl)
  })

  test('of several CVEs is a result for each; without one its advisory is the flaw', async () => {
    const ids = async (...identifiers: object[]) =>
      (await said({ identifiers })).map(({ vulnerability }) => vulnerability)
    expect(await ids(cve('CVE-2020-1'), cve('CVE-2020-2'))).toEqual(['CVE-2020-1', 'CVE-2020-2'])
    expect(await ids({ type: 'gemnasium', name: 'Gemnasium-1', value: '1' })).toEqual(['Gemnasium-1'])
  })

  test('lists the components that it looked at', async () => {
    const dependency_files = [
      {
        path: 'go.sum',
        package_manager: 'go',
        dependencies: [{ package: { name: 'gopkg.in/yaml.v2' }, version: 'v2.2.4' }],
      },
    ]
    const reading = await readJson({ ...report('dependency_scanning'), dependency_files })
    expect(reading.components).toEqual(['pkg:golang/gopkg.in/yaml.v2@v2.2.4'])
  })
})

test('container scanning by GitLab names the package of the distribution, in the image', async () => {
  const flaw = {
    description: 'Incorrect sanitation of a redirect.',
    severity: 'High',
    location: {
      dependency: { package: { name: 'apt' }, version: '1.4.8' },
      operating_system: 'debian:9.4',
      image: 'registry.example/shop:1',
    },
    identifiers: [cve('CVE-2019-3462')],
  }
  expect((await saidIn(report('container_scanning', flaw)))[0]).toMatchObject({
    title: 'Incorrect sanitation of a redirect.',
    vulnerability: 'CVE-2019-3462',
    component: { purl: 'pkg:deb/debian/apt@1.4.8' },
    locations: [{ path: 'registry.example/shop:1' }],
  })
})

describe('secret detection by GitLab', () => {
  const token = 'glpat-AAAABBBBCCCCDDDDEEEE'
  const leak = {
    id: 'c1',
    name: 'GitLab personal access token',
    description: `Revoke ${token}.`,
    cve: `README.md:${token}:gitlab`,
    severity: 'Critical',
    raw_source_code_extract: token,
    location: { file: 'README.md', commit: { sha: '0000000' }, start_line: 5 },
    identifiers: [{ type: 'gitleaks_rule_id', name: 'Gitleaks rule ID', value: 'gitlab_pat' }],
    tracking: { items: [{ signatures: [{ algorithm: 'rule_value', value: `gitlab_pat:${token}` }] }] },
  }

  test('says which secret stands where and repeats nothing of it', async () => {
    const [said] = await saidIn(report('secret_detection', leak))
    expect(said).toMatchObject({
      kind: 'secret',
      title: 'GitLab personal access token',
      rule: 'gitlab_pat',
      severity: 'critical',
      locations: [{ path: 'README.md', line: 5 }],
    })
    expect(said?.fingerprints?.rule_value).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(JSON.stringify(said)).not.toContain(token)
  })

  test('is known by the kind of the scan, wherever that stands', async () => {
    const { version, vulnerabilities, scan } = report('secret_detection', {
      ...leak,
      location: { file: 'a' },
    })
    for (const document of [
      { version, vulnerabilities, scan },
      { version, scan, vulnerabilities },
    ])
      expect((await saidIn(document))[0]?.kind).toBe('secret')
  })
})

test('dynamic scanning by GitLab names the address, without what may be a token', async () => {
  const flaw = {
    name: 'PII Disclosure',
    severity: 'High',
    location: { hostname: 'https://shop.example', method: 'GET', param: 'q', path: '/trees?token=letmein#x' },
    identifiers: [
      { type: 'ZAProxy_PluginId', name: 'PII Disclosure', value: '10062' },
      { type: 'CWE', name: 'CWE-359', value: '359' },
    ],
  }
  expect((await saidIn(report('dast', flaw)))[0]).toMatchObject({
    kind: 'code',
    rule: '10062',
    weaknesses: ['CWE-359'],
    locations: [{ path: 'https://shop.example/trees?token', logical: 'GET q' }],
  })
})

describe('a report of GitLab', () => {
  test('names the scanner', async () => {
    expect((await readJson(report('sast'))).tools).toEqual([{ name: 'Semgrep', version: '1.2.3' }])
    const { version, vulnerabilities } = report('sast', {
      ...injection,
      scanner: { id: 'b', name: 'Bandit' },
    })
    expect((await readJson({ version, vulnerabilities, remediations: [] })).tools).toEqual([
      { name: 'Bandit' },
    ])
  })

  test('of a scan that failed proves nothing', async () => {
    const { scan, ...rest } = report('sast')
    const failed = async (more: object) => (await readJson({ ...rest, scan: { ...scan, ...more } })).failed
    expect((await failed({ status: 'failure' }))?.code).toBe('evidence.failed.run')
    expect(await failed({ messages: [{ level: 'fatal', value: 'no rules' }] })).toEqual({
      code: 'evidence.failed.error',
      values: { tool: 'GitLab', message: 'no rules' },
    })
    expect(await failed({ messages: [{ level: 'info', value: 'x' }] })).toBeUndefined()
  })

  test.each(['2.3', '3.0.0', '14.1.2', '15.2.0'])('in schema %s is read', async (version) => {
    expect((await readJson({ ...report('sast', injection), version })).records).toBe(1)
  })

  test.each(['1.0', '16.0.0', 'x'])('in schema %s is refused', async (version) => {
    const error = await refusalOf(() => readJson({ ...report('sast', injection), version }))
    expect(error?.code).toBe('evidence.version')
  })

  test('without a version is read where it holds something, else refused', async () => {
    expect((await readJson({ vulnerabilities: [injection] })).records).toBe(1)
    for (const document of [{ vulnerabilities: [] }, { version: '15.0.0' }])
      expect((await refusalOf(() => readJson(document, { format: 'gitlab' })))?.code).toBe('evidence.lacks')
  })

  test('with null for its list is refused', async () => {
    const error = await refusalOf(() => readJson({ version: '15.0.0', vulnerabilities: null }))
    expect(error?.code).toBe('evidence.wrong-kind')
  })

  test('with a record that says nothing has one that is unreadable', async () => {
    expect((await readJson(report('sast', injection, { id: 'x' }))).unreadable.total).toBe(1)
  })
})
