import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'
// GitHub, REST API, "List Dependabot alerts for a repository".
const alert = {
  number: 2,
  state: 'open',
  dependency: {
    package: { ecosystem: 'pip', name: 'django' },
    manifest_path: 'path/to/requirements.txt',
    scope: 'runtime',
  },
  security_advisory: {
    ghsa_id: 'GHSA-rf4j-j272-fj86',
    cve_id: 'CVE-2018-6188',
    summary: 'Django allows remote attackers to obtain potentially sensitive information',
    description: 'django.contrib.auth.forms.AuthenticationForm allows …',
    severity: 'high',
    identifiers: [
      { type: 'GHSA', value: 'GHSA-rf4j-j272-fj86' },
      { type: 'CVE', value: 'CVE-2018-6188' },
    ],
    cvss: { vector_string: vector, score: 7.5 },
    cvss_severities: {
      cvss_v3: { vector_string: vector, score: 7.5 },
      cvss_v4: { vector_string: null, score: 0 },
    },
    cwes: [{ cwe_id: 'CWE-200', name: 'Exposure of Sensitive Information' }],
    published_at: '2018-10-03T21:13:54Z',
  },
  security_vulnerability: {
    package: { ecosystem: 'pip', name: 'django' },
    severity: 'high',
    vulnerable_version_range: '>= 2.0.0, < 2.0.2',
    first_patched_version: { identifier: '2.0.2' },
  },
  dismissed_reason: null,
  dismissed_comment: null,
}

describe('an alert of Dependabot, by REST', () => {
  test('says which flaw is in which package, where, and what repairs it', async () => {
    expect((await saidIn([alert]))[0]).toEqual({
      kind: 'vulnerability',
      title: alert.security_advisory.summary,
      vulnerability: 'GHSA-rf4j-j272-fj86',
      aliases: ['CVE-2018-6188'],
      weaknesses: ['CWE-200'],
      severity: 'high',
      // One score, though it stands in two places.
      ratings: [
        { source: 'ghsa', severity: 'high' },
        { source: 'ghsa', severity: 'high', vector, score: 7.5 },
      ],
      component: { name: 'django', purl: 'pkg:pypi/django' },
      locations: [{ path: 'path/to/requirements.txt' }],
      fix: { state: 'available', versions: ['2.0.2'] },
      published: '2018-10-03T21:13:54.000Z',
    })
  })

  test('that is fixed is a record without result, one that was dismissed is suppressed', async () => {
    const reading = await readJson([
      { ...alert, state: 'fixed' },
      { ...alert, state: 'dismissed', dismissed_reason: 'tolerable_risk', dismissed_comment: 'no input' },
      { ...alert, state: 'auto_dismissed' },
    ])
    expect(reading.records).toBe(3)
    expect(reading.results.map(({ suppression }) => suppression)).toEqual([
      { by: 'GitHub', reason: 'tolerable_risk: no input' },
      { by: 'GitHub', reason: 'auto_dismissed' },
    ])
  })

  test('that names no flaw is unreadable', async () => {
    const security_advisory = { ...alert.security_advisory, ghsa_id: '', cve_id: null, identifiers: [] }
    expect((await readJson([alert, { ...alert, security_advisory }])).unreadable.total).toBe(1)
  })

  test('is read in a row as well', async () => {
    expect((await readText(`${JSON.stringify(alert)}\n${JSON.stringify(alert)}\n`)).records).toBe(2)
  })
})

test('alerts that GitHub did not give are refused', async () => {
  const answer = { message: 'Dependabot alerts are disabled for this repository.' }
  expect((await refusalOf(() => readJson(answer, { format: 'github-dependabot' })))?.code).toBe(
    'evidence.lacks',
  )
  const nobody = { data: { repository: null }, errors: [{ message: 'Could not resolve to a Repository' }] }
  expect((await refusalOf(() => readJson(nobody, { format: 'github-dependabot' })))?.code).toBe(
    'evidence.lacks',
  )
})

// GitHub, GraphQL API, object `RepositoryVulnerabilityAlert`.
describe('alerts of Dependabot, by a query', () => {
  const node = {
    state: 'OPEN',
    vulnerableManifestPath: 'app/pom.xml',
    vulnerableManifestFilename: 'pom.xml',
    vulnerableRequirements: '= 5.3.29',
    dismissReason: null,
    securityVulnerability: {
      severity: 'MODERATE',
      package: { name: 'org.springframework:spring-web', ecosystem: 'MAVEN' },
      firstPatchedVersion: null,
      advisory: {
        summary: 'Unsafe Java deserialization',
        identifiers: [
          { type: 'GHSA', value: 'GHSA-4wrc-f8pq-fpqp' },
          { type: 'CVE', value: 'CVE-2016-1000027' },
        ],
        cwes: { nodes: [{ cweId: 'CWE-502' }] },
      },
    },
  }
  const alerts = (...nodes: object[]) => ({ vulnerabilityAlerts: { nodes } })

  test('say which flaw is in which version of a package', async () => {
    expect((await saidIn({ data: { repository: alerts(node) } }))[0]).toEqual({
      kind: 'vulnerability',
      title: 'Unsafe Java deserialization',
      vulnerability: 'GHSA-4wrc-f8pq-fpqp',
      aliases: ['CVE-2016-1000027'],
      weaknesses: ['CWE-502'],
      severity: 'medium',
      ratings: [{ source: 'ghsa', severity: 'medium', word: 'MODERATE' }],
      component: {
        name: 'org.springframework:spring-web',
        version: '5.3.29',
        purl: 'pkg:maven/org.springframework/spring-web@5.3.29',
      },
      locations: [{ path: 'app/pom.xml' }],
    })
  })

  test.each([
    ['a search', { repository: { search: { nodes: [alerts(), alerts(node)] } } }],
    ['a search of all', { search: { edges: [{ node: alerts(node) }] } }],
    ['an organization', { organization: { repositories: { nodes: [alerts(node)] } } }],
    ['edges', { repository: { vulnerabilityAlerts: { edges: [{ node }] } } }],
  ])('are found in %s', async (_, data) => {
    const reading = await readJson({ data })
    expect([reading.format, reading.records, reading.failed]).toEqual(['github-dependabot', 1, undefined])
  })

  test.each([
    ['an error', { errors: [{ message: 'Something went wrong' }] }, 'evidence.failed.error'],
    ['an odd error', { errors: ['x'] }, 'evidence.failed.unclear'],
  ])('with %s prove nothing', async (_, more, code) => {
    expect((await readJson({ data: { repository: alerts(node) }, ...more })).failed?.code).toBe(code)
  })

  test('of which there are more pages, or which nobody may see, prove nothing', async () => {
    const failed = async (data: object) => (await readJson({ data })).failed?.code
    const pageInfo = { hasNextPage: true }
    expect(await failed({ repository: { vulnerabilityAlerts: { nodes: [node], pageInfo } } })).toBe(
      'evidence.failed.more-pages',
    )
    expect(await failed({ organization: { repositories: { nodes: [alerts(node)], pageInfo } } })).toBe(
      'evidence.failed.more-pages',
    )
    const hidden = { vulnerabilityAlerts: null }
    expect(await failed({ organization: { repositories: { nodes: [alerts(node), hidden] } } })).toBe(
      'evidence.failed.no-results',
    )
  })
})
