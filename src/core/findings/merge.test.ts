import { fc, test as prop } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { merged } from './merged.fixture.ts'
import type { Result } from './result.ts'

const [fileA, fileB] = ['a'.repeat(64), 'b'.repeat(64)]
let record = 0

function result(given: Partial<Result>): Result {
  record += 1
  return {
    kind: 'vulnerability',
    title: 'A flaw',
    severity: 'high',
    tool: { name: 'Scanner' },
    evidence: fileA,
    place: { record, line: record, byte: record },
    ...given,
  }
}

const lodash = { name: 'lodash', version: '4.17.4', purl: 'pkg:npm/lodash@4.17.4' }

test('two tools that name one flaw by CVE and by GHSA report one finding, known by its CVE', () => {
  const { findings } = merged([
    result({ vulnerability: 'GHSA-jf85-cpcp-j695', aliases: ['CVE-2019-10744'], component: lodash }),
    result({ vulnerability: 'CVE-2019-10744', component: lodash, evidence: fileB }),
  ])
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ vulnerability: 'CVE-2019-10744', aliases: ['GHSA-jf85-cpcp-j695'] })
  expect(findings[0]?.results).toHaveLength(2)
})

test('an advisory that stands for two CVEs merges neither of them', () => {
  const { findings } = merged([
    result({ vulnerability: 'ELSA-2021-1', aliases: ['CVE-2021-1', 'CVE-2021-2'], component: lodash }),
    result({ vulnerability: 'CVE-2021-1', component: lodash }),
    result({ vulnerability: 'CVE-2021-2', component: lodash }),
  ])
  expect(findings.map(({ vulnerability }) => vulnerability).sort()).toEqual([
    'CVE-2021-1',
    'CVE-2021-2',
    'ELSA-2021-1',
  ])
})

test('the same flaw in another version of the package is another finding', () => {
  const other = { name: 'lodash', version: '4.17.5', purl: 'pkg:npm/lodash@4.17.5' }
  const { findings } = merged([
    result({ vulnerability: 'CVE-2019-10744', component: lodash }),
    result({ vulnerability: 'CVE-2019-10744', component: other }),
  ])
  expect(findings).toHaveLength(2)
})

// The purl specification: an npm scope's "@" is percent-encoded; pypi names are lower-case with "-" for "_".
test.each([
  ['pkg:npm/%40angular/core@1.0.0', 'pkg:npm/@angular/core@1.0.0'],
  ['pkg:pypi/Django_Filter@2.0', 'pkg:pypi/django-filter@2.0'],
  ['pkg:deb/debian/openssl@1.1.1?arch=amd64&distro=debian-11', 'pkg:deb/debian/openssl@1.1.1'],
  ['pkg:rpm/redhat/openssl@1:1.1.1', 'pkg:rpm/redhat/openssl@1.1.1?epoch=1'],
  ['pkg:maven/org.apache/log4j@2.1?type=jar', 'pkg:maven/org.apache/log4j@2.1'],
])('%s and %s are one component', (a, b) => {
  const { findings } = merged(
    [a, b].map((purl) => result({ vulnerability: 'CVE-2020-1', component: { name: purl, purl } })),
  )
  expect(findings).toHaveLength(1)
})

test.each([
  ['pkg:maven/org.apache/log4j@2.1', 'pkg:maven/org.apache/log4j@2.1?classifier=sources'],
  ['pkg:npm/lodash@1.0.0', 'pkg:gem/lodash@1.0.0'],
  ['pkg:npm/lodash@1.0.0', 'pkg:npm/lodash'],
])('%s and %s are two components', (a, b) => {
  const { findings } = merged(
    [a, b].map((purl) => result({ vulnerability: 'CVE-2020-1', component: { name: purl, purl } })),
  )
  expect(findings).toHaveLength(2)
})

test('a flaw in our own code is known again by rule and fingerprint when its line moves', () => {
  const seen = { kind: 'code', rule: 'sqli', fingerprints: { 'line/v1': 'abc' } } as const
  const { findings } = merged([
    result({ ...seen, locations: [{ path: 'src/a.js', line: 1 }] }),
    result({ ...seen, locations: [{ path: './src/a.js', line: 9 }], evidence: fileB }),
  ])
  expect(findings).toHaveLength(1)
})

test('the same fingerprint in another file is another finding: common ones hash a single line', () => {
  const seen = { kind: 'code', rule: 'sqli', fingerprints: { 'line/v1': 'abc' } } as const
  const { findings } = merged([
    result({ ...seen, locations: [{ path: 'a.js', line: 1 }] }),
    result({ ...seen, locations: [{ path: 'b.js', line: 1 }] }),
  ])
  expect(findings).toHaveLength(2)
})

test('a result that its tool suppressed stands again when another tool reports it', () => {
  const { findings, tallies } = merged([
    result({ vulnerability: 'CVE-2020-1', component: lodash, suppression: { by: 'Scanner' } }),
    result({ vulnerability: 'CVE-2020-1', component: lodash, evidence: fileB }),
  ])
  expect(findings[0]?.suppression).toBeUndefined()
  expect(tallies.get(fileA)).toEqual({ findings: 0, merged: 0, suppressed: 1 })
  expect(tallies.get(fileB)).toEqual({ findings: 1, merged: 0, suppressed: 0 })
})

test('the worst rating counts, a preferred source before it, CVSS 2.0 only where there is no newer one', () => {
  const ratings = [
    { source: 'nvd', vector: 'AV:N/AC:L/Au:N/C:C/I:C/A:C', score: 10, severity: 'high' },
    {
      source: 'nvd',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      score: 9.8,
      severity: 'critical',
    },
    {
      source: 'redhat',
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N',
      score: 7.5,
      severity: 'high',
    },
  ] as const
  const results = [result({ vulnerability: 'CVE-2023-37920', component: lodash, ratings })]
  expect(merged(results).findings[0]?.rating).toMatchObject({ source: 'nvd', score: 9.8 })
  expect(merged(results, ['redhat']).findings[0]).toMatchObject({
    rating: { score: 7.5 },
    severity: 'high',
  })
  expect(merged(results).findings[0]?.ratings).toHaveLength(3)
})

const ids = ['CVE-2020-1', 'CVE-2020-2', 'GHSA-aaaa-aaaa-aaaa', 'GHSA-bbbb-bbbb-bbbb', 'PYSEC-1'] as const
const anyResult = fc
  .record({
    vulnerability: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    aliases: fc.subarray([...ids]),
    evidence: fc.constantFrom(fileA, fileB, 'c'.repeat(64)),
    version: fc.constantFrom('1.0.0', '2.0.0'),
    severity: fc.constantFrom('critical', 'high', 'low', 'unknown'),
    suppressed: fc.boolean(),
    path: fc.constantFrom('a.js', './a.js', 'b.js'),
  })
  .map(({ vulnerability, version, suppressed, path, ...rest }) =>
    result({
      ...rest,
      kind: vulnerability === undefined ? 'code' : 'vulnerability',
      rule: 'rule',
      locations: [{ path, line: 1 }],
      ...(vulnerability !== undefined && {
        vulnerability,
        component: { name: 'x', purl: `pkg:npm/x@${version}` },
      }),
      ...(suppressed && { suppression: { by: 'Scanner' } }),
    }),
  )
const anyResults = fc.array(anyResult, { maxLength: 20 })

prop.prop([
  anyResults.chain((results) =>
    fc.tuple(fc.constant(results), fc.shuffledSubarray(results, { minLength: results.length })),
  ),
])('the order of the results never matters', ([results, shuffled]) => {
  expect(merged(shuffled)).toEqual(merged(results))
})

prop.prop([anyResults])('nothing is lost and nothing counted twice', (results) => {
  const { findings, tallies } = merged(results)
  expect(findings.flatMap((finding) => finding.results)).toHaveLength(results.length)
  const total = [...tallies.values()].reduce(
    (sum, each) => sum + each.findings + each.merged + each.suppressed,
    0,
  )
  expect(total).toBe(results.length)
  const standing = findings.filter(({ suppression }) => suppression === undefined)
  expect([...tallies.values()].reduce((sum, each) => sum + each.findings, 0)).toBe(standing.length)
})

prop.prop([anyResults])(
  'merging is idempotent: the same evidence twice gives the same findings',
  (results) => {
    const identities = (given: readonly Result[]) => merged(given).findings.map(({ identity }) => identity)
    expect(identities([...results, ...results])).toEqual(identities(results))
  },
)
