import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readJson, refusalOf, saidIn } from '../reading.fixture.ts'
import { fakeSecret } from '../sample.fixture.ts'
import { fileSource } from '../source/file-source.ts'

// GitHub's advisory database: GHSA-93q8-gq69-wqmw is CVE-2021-3807, 7.5, repaired in 3.0.1, 4.1.1, 5.0.1 and 6.0.1.
const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
const advisory = {
  findings: [
    { version: '3.0.0', paths: ['eslint>strip-ansi>ansi-regex', 'eslint>inquirer>ansi-regex'] },
    { version: '4.1.0', paths: ['eslint>table>ansi-regex'] },
    { version: '3.0.0', paths: ['eslint>strip-ansi>ansi-regex'] },
  ],
  id: 1064843,
  title: 'Inefficient Regular Expression Complexity',
  module_name: 'ansi-regex',
  severity: 'moderate',
  github_advisory_id: 'GHSA-93q8-gq69-wqmw',
  cves: ['CVE-2021-3807'],
  cwe: ['CWE-918', 'CWE-1333'],
  cvss: { score: 7.5, vectorString: vector },
  patched_versions: '>=3.0.1 <4.0.0 || >=5.0.1',
  url: 'https://github.com/advisories/GHSA-93q8-gq69-wqmw',
}
const old = (...advisories: object[]) => ({
  actions: [],
  advisories: Object.fromEntries(advisories.map((one, index) => [index + 1, one])),
})
const oldSaid = async (change: object) => await saidIn(old({ ...advisory, ...change }))

describe('an advisory of npm 6', () => {
  test('is one result for each version that is installed', async () => {
    const said = {
      kind: 'vulnerability',
      title: 'Inefficient Regular Expression Complexity',
      vulnerability: 'GHSA-93q8-gq69-wqmw',
      aliases: ['CVE-2021-3807'],
      weaknesses: ['CWE-918', 'CWE-1333'],
      rule: '1064843',
      severity: 'medium',
      ratings: [
        { source: 'ghsa', severity: 'medium', word: 'moderate' },
        { source: 'ghsa', severity: 'high', vector, score: 7.5 },
      ],
      fix: { state: 'available', versions: ['3.0.1', '5.0.1'] },
    }
    expect(await saidIn(old(advisory))).toEqual([
      {
        ...said,
        component: { name: 'ansi-regex', version: '3.0.0', purl: 'pkg:npm/ansi-regex@3.0.0' },
        locations: [{ path: 'eslint>strip-ansi>ansi-regex' }, { path: 'eslint>inquirer>ansi-regex' }],
      },
      {
        ...said,
        component: { name: 'ansi-regex', version: '4.1.0', purl: 'pkg:npm/ansi-regex@4.1.0' },
        locations: [{ path: 'eslint>table>ansi-regex' }],
      },
    ])
  })

  const nameless = { github_advisory_id: null, url: 'https://www.npmjs.com/advisories/534' }

  test('of before GitHub kept them is known by its CVE', async () => {
    const [said] = await oldSaid({ ...nameless, cwe: 'CWE-400' })
    expect(said).toMatchObject({ vulnerability: 'CVE-2021-3807', rule: '1064843', weaknesses: ['CWE-400'] })
    expect(said?.aliases).toBeUndefined()
  })

  test('that bundles several CVEs is as many flaws', async () => {
    const cves = ['CVE-2017-16119', 'CVE-2017-16118']
    const said = await oldSaid({ ...nameless, cves, findings: [{ version: '0.3.0', paths: [] }] })
    expect(said.map(({ vulnerability }) => vulnerability)).toEqual(cves)
  })

  test.each([[[]], [null]])('with %j for CVEs is known by the registry’s number', async (cves) => {
    expect((await oldSaid({ ...nameless, cves, cwe: null }))[0]?.vulnerability).toBe('NPM-1064843')
  })

  test('without any name is unreadable', async () => {
    const { records, results, unreadable } = await readJson(
      old({ ...advisory, ...nameless, id: null, cves: [] }),
    )
    expect([records, results.length, unreadable.total]).toEqual([1, 0, 1])
  })

  test.each([
    ['<0.0.0', { state: 'none' }],
    ['>=1.10.2', { state: 'available', versions: ['1.10.2'] }],
    ['', undefined],
    [null, undefined],
  ])('repaired in %j has the fix %j', async (patched_versions, fix) => {
    expect((await oldSaid({ patched_versions }))[0]?.fix).toEqual(fix)
  })

  test('that nobody scored has no score', async () => {
    // The registry writes this where GitHub has no vector; it is not a score of 0.
    expect((await oldSaid({ cvss: { score: 0, vectorString: null } }))[0]?.ratings).toHaveLength(1)
  })

  test.each([
    ['info', 'none', 'info'],
    ['critical', 'critical', undefined],
    ['terrible', 'unknown', 'terrible'],
  ])('of severity %s is %s', async (severity, ours, word) => {
    const [said] = await oldSaid({ severity })
    expect(said?.severity).toBe(ours)
    expect(said?.ratings?.[0]).toEqual({ source: 'ghsa', severity: ours, ...(word && { word }) })
  })
})

const ghsa = {
  source: 1094219,
  name: 'debug',
  title: 'Regular Expression Denial of Service in debug',
  url: 'https://github.com/advisories/GHSA-gxpj-cx7g-858c',
  severity: 'moderate',
  cwe: ['CWE-400'],
  cvss: { score: 7.5, vectorString: vector },
  range: '>=4.0.0 <4.3.1',
}
const debug = { name: 'debug', severity: 'moderate', via: [ghsa], nodes: ['node_modules/debug'] }
interface Package {
  readonly name: string
  readonly [member: string]: unknown
}
const report = (...packages: readonly Package[]) => ({
  auditReportVersion: 2,
  vulnerabilities: Object.fromEntries(packages.map((one) => [one.name, one])),
})

describe('a package in a report of npm 7 and later', () => {
  test('is one result for each advisory of its own', async () => {
    const other = { ...ghsa, url: 'https://github.com/advisories/GHSA-9vvw-cc9w-f27h', severity: 'high' }
    const said = await saidIn(report({ ...debug, via: [ghsa, other] }))
    expect(said[0]).toEqual({
      kind: 'vulnerability',
      title: 'Regular Expression Denial of Service in debug',
      vulnerability: 'GHSA-gxpj-cx7g-858c',
      rule: '1094219',
      weaknesses: ['CWE-400'],
      severity: 'medium',
      ratings: [
        { source: 'ghsa', severity: 'medium', word: 'moderate' },
        { source: 'ghsa', severity: 'high', vector, score: 7.5 },
      ],
      fix: { state: 'available', versions: ['4.3.1'] },
      component: { name: 'debug', purl: 'pkg:npm/debug' },
      locations: [{ path: 'node_modules/debug' }],
    })
    expect(said.map(({ vulnerability, severity }) => [vulnerability, severity])).toEqual([
      ['GHSA-gxpj-cx7g-858c', 'medium'],
      ['GHSA-9vvw-cc9w-f27h', 'high'],
    ])
  })

  test.each([
    ['<=4.3.0', { name: 'debug', version: '4.3.1' }, { state: 'available', versions: ['4.3.1'] }],
    ['<=4.3.0', { name: 'express', version: '4.18.3' }, undefined],
    ['<=4.3.0', true, undefined],
    ['<=4.3.0', false, { state: 'none' }],
    ['<4.3.1', false, { state: 'available', versions: ['4.3.1'] }],
  ])('affected in %s, with %j to install, has the fix %j', async (range, fixAvailable, fix) => {
    expect((await saidIn(report({ ...debug, via: [{ ...ghsa, range }], fixAvailable })))[0]?.fix).toEqual(fix)
  })

  test('that only depends on a vulnerable one is a record that says nothing of its own', async () => {
    const fun = { name: '@vercel/fun', severity: 'moderate', via: ['debug'] }
    const vercel = { name: 'vercel', severity: 'moderate', via: ['@vercel/fun', '@vercel/node'] }
    const node = { name: '@vercel/node', severity: 'moderate', via: ['vercel', 'debug'] }
    const { records, results } = await readJson(report(fun, node, debug, vercel))
    expect(records).toBe(4)
    expect(results.map(({ component }) => component?.name)).toEqual(['debug'])
  })

  test.each([
    ['is not in the report', [{ name: 'a', severity: 'high', via: ['b'] }], ['b']],
    [
      'leads back to itself',
      [
        { name: 'a', severity: 'high', via: ['b'] },
        { name: 'b', severity: 'high', via: ['a'] },
      ],
      ['b', 'a'],
    ],
  ])('whose cause %s is vulnerable for all that', async (_, packages, causes) => {
    const said = await saidIn(report(...packages))
    expect(said).toEqual(
      packages.map(({ name }, index) => ({
        kind: 'vulnerability',
        title: `${name} depends on vulnerable versions of ${causes[index]}`,
        severity: 'high',
        ratings: [{ source: 'npm', severity: 'high' }],
        component: { name, purl: `pkg:npm/${name}` },
      })),
    )
  })

  test('of before GitHub kept the advisories is known by the registry’s number', async () => {
    const via = [{ ...ghsa, source: 1488, url: 'https://npmjs.com/advisories/1488' }]
    expect((await saidIn(report({ ...debug, via })))[0]?.vulnerability).toBe('NPM-1488')
  })

  test.each([[[]], [null], ['debug'], [[{ title: 'nameless' }]]])(
    'with %j for causes is unreadable',
    async (via) => {
      const { records, unreadable } = await readJson(report({ ...debug, via }))
      expect([records, unreadable.total]).toEqual([1, 1])
    },
  )
})

describe('a report of npm audit', () => {
  test.each([old(), report()])('with an empty list is clean', async (document) => {
    const { format, records, failed } = await readJson(document)
    expect([format, records, failed]).toEqual(['npm-audit', 0, undefined])
  })

  test('that counts what it does not list proves nothing', async () => {
    const vulnerabilities = { info: 0, low: 3, moderate: 1, high: 0, critical: 2 }
    const { results, failed } = await readJson({ ...report(debug), metadata: { vulnerabilities } })
    expect(results).toHaveLength(1)
    expect(failed).toEqual({
      code: 'evidence.failed.unlisted',
      values: { tool: 'npm-audit', severities: ['low', 'critical'] },
    })
  })

  test('of another version is refused', async () => {
    expect(await refusalOf(() => readJson({ ...report(), auditReportVersion: 3 }))).toMatchObject({
      code: 'evidence.version',
      values: { version: '3' },
    })
  })

  test.each([
    { auditReportVersion: 2, vulnerabilities: [] },
    { auditReportVersion: 2, vulnerabilities: null },
    { actions: [], advisories: [] },
  ])('with something else in place of its entries is refused: %j', async (document) => {
    expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.wrong-kind')
  })

  test('without entries is refused, whoever says that it is one', async () => {
    const error = await refusalOf(() => readJson({ auditReportVersion: 2 }, { format: 'npm-audit' }))
    expect(error?.code).toBe('evidence.lacks')
  })
})

describe('an error in place of a report of npm audit', () => {
  const bulk = 'https://registry.example/-/npm/v1/security/advisories/bulk'

  test.each([
    // npm 11 without a lock file.
    [
      { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.', detail: '' } },
      'ENOLOCK: This command requires an existing lockfile.',
    ],
    // npm 11 where the registry has no audit.
    [
      {
        message: `405 Method Not Allowed - POST ${bulk}`,
        statusCode: 405,
        error: { summary: '', detail: '' },
      },
      `405 Method Not Allowed - POST ${bulk}`,
    ],
  ])('says that nothing was audited: %j', async (document, message) => {
    const { format, records, failed } = await readJson(document)
    expect([format, records]).toEqual(['npm-audit', 0])
    expect(failed).toEqual({ code: 'evidence.failed.error', values: { tool: 'npm-audit', message } })
  })

  test('keeps nothing of a password in the registry’s address', async () => {
    const summary = `request to https://ci:${fakeSecret}@registry.example/x failed`
    const reading = await readJson({ error: { code: 'E401', summary, detail: '' } })
    expect(JSON.stringify(reading)).not.toContain(fakeSecret)
    expect(reading.failed?.values).toMatchObject({
      message: 'E401: request to https://registry.example/x failed',
    })
  })

  test('beside a report spoils it', async () => {
    expect((await readJson({ ...report(), error: 'incomplete' })).failed?.code).toBe('evidence.failed.error')
  })
})

const scans = `${corpus}/scans`

describe.skipIf(!existsSync(scans))('real reports of npm audit', () => {
  // Records by expected.tsv beside the reports; results counted by hand: versions, or objects in `via`.
  test.each([
    ['npm_audit/cwe_null.json', 1, 1],
    ['npm_audit/multiple_cwes2.json', 6, 7],
    ['npm_audit/many_vuln_npm7.json', 15, 8],
    ['npm_audit/no_vuln.json', 0, 0],
    ['npm_audit_7_plus/many_vulns.json', 6, 3],
    ['npm_audit_7_plus/no_vuln.json', 0, 0],
    // Yarn 2 and 3 pass on what the registry wrote.
    ['yarn_audit/issue_6495.json', 3, 3],
  ])('%s holds %i records and %i results', async (file, records, results) => {
    const reading = await readEvidence(fileSource(`${scans}/${file}`))
    expect([reading.format, reading.records, reading.results.length, reading.unreadable.total]).toEqual([
      'npm-audit',
      records,
      results,
      0,
    ])
    expect(reading.failed).toBeUndefined()
  })
})

describe('an audit without any dependency proves nothing', () => {
  const newer = (metadata: object) => ({ auditReportVersion: 2, vulnerabilities: {}, metadata })
  // npm 7 counts the project itself among `prod`.
  test.each([
    ['npm 7', newer({ dependencies: { prod: 1, dev: 0, total: 0 } }), true],
    ['npm 7 with some', newer({ dependencies: { prod: 1, dev: 97, total: 97 } }), undefined],
    ['npm 6', { ...old(), metadata: { dependencies: 0, totalDependencies: 0 } }, true],
    [
      'npm 6 with those of development',
      { ...old(), metadata: { dependencies: 0, totalDependencies: 43 } },
      undefined,
    ],
    ['npm 6 that counts none', old(), undefined],
  ])('%s', async (_, report, nothingScanned) => {
    expect((await readJson(report)).nothingScanned).toBe(nothingScanned)
  })
})
