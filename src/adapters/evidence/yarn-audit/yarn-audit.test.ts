import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readText, refusalOf } from '../reading.fixture.ts'
import { fakeSecret } from '../sample.fixture.ts'
import { fileSource } from '../source/file-source.ts'

const lines = async (...values: object[]) =>
  await readText(values.map((value) => `${JSON.stringify(value)}\n`).join(''))

const vector = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
const advisory = {
  findings: [
    { version: '3.0.0', paths: ['eslint>strip-ansi>ansi-regex', 'eslint>inquirer>ansi-regex'] },
    { version: '4.1.0', paths: ['eslint>table>ansi-regex'] },
  ],
  id: 1064843,
  title: ' Inefficient Regular Expression Complexity',
  module_name: 'ansi-regex',
  severity: 'moderate',
  github_advisory_id: 'GHSA-93q8-gq69-wqmw',
  cves: ['CVE-2021-3807'],
  cwe: ['CWE-1333'],
  cvss: { score: 7.5, vectorString: vector },
  patched_versions: '>=5.0.1',
}
const line = (path: string | undefined, change: object = {}) => ({
  type: 'auditAdvisory',
  data: { resolution: { id: 1064843, path }, advisory: { ...advisory, ...change } },
})
const counted = (counts: object) => ({ type: 'auditSummary', data: { vulnerabilities: counts } })
const summary = counted({ info: 0, low: 0, moderate: 2, high: 0, critical: 0 })
const clean = counted({ info: 0, low: 0, moderate: 0, high: 0, critical: 0 })

describe('a line of Yarn 1', () => {
  test('is one way to the version that is installed there', async () => {
    const { records, results } = await lines(
      line('eslint>inquirer>ansi-regex'),
      line('eslint>table>ansi-regex'),
      summary,
    )
    expect(records).toBe(2)
    expect(results.map(({ component, locations }) => [component?.version, locations])).toEqual([
      ['3.0.0', [{ path: 'eslint>inquirer>ansi-regex' }]],
      ['4.1.0', [{ path: 'eslint>table>ansi-regex' }]],
    ])
    expect(results[0]).toMatchObject({
      title: 'Inefficient Regular Expression Complexity',
      vulnerability: 'GHSA-93q8-gq69-wqmw',
      aliases: ['CVE-2021-3807'],
      severity: 'medium',
      fix: { state: 'available', versions: ['5.0.1'] },
    })
  })

  test.each([undefined, 'somewhere>else'])('about the way %j is about every version', async (path) => {
    const { records, results } = await lines(line(path), summary)
    expect(records).toBe(1)
    expect(results.map(({ component }) => component?.version)).toEqual(['3.0.0', '4.1.0'])
  })

  test('without a package is unreadable, and says what it lacks', async () => {
    const { records, unreadable } = await lines(line('x', { module_name: null }), summary)
    expect([records, unreadable.total]).toEqual([1, 1])
    expect(unreadable.first[0]?.why.values).toEqual({ member: 'data.advisory.module_name', expected: 'text' })
  })
})

describe('a report of Yarn 1', () => {
  test('ends with its summary, or is refused', async () => {
    const error = await refusalOf(() => lines(line('eslint>table>ansi-regex')))
    expect(error).toMatchObject({ code: 'evidence.lacks', values: { format: 'yarn-audit' } })
  })

  test('without flaws is clean, whatever else Yarn tells', async () => {
    const told = { type: 'warning', data: 'package.json: No license field' }
    const { records, failed } = await lines(told, { type: 'activityStart', data: { id: 0 } }, clean)
    expect([records, failed]).toEqual([0, undefined])
  })

  test('that found no lock file did not audit what is installed', async () => {
    const { failed } = await lines({ type: 'info', data: 'No lockfile found.' }, clean)
    expect(failed?.code).toBe('evidence.failed.no-lockfile')
  })

  test('of flaws that it was told not to list proves nothing', async () => {
    // `yarn audit --level high` counts the others all the same.
    const { failed } = await lines(summary)
    expect(failed?.values).toEqual({ tool: 'yarn-audit', severities: ['moderate'] })
  })

  test('that ends in an error proves nothing', async () => {
    const message = 'https://registry.example/-/npm/v1/security/audits: ECONNRESET'
    const { failed } = await lines({ type: 'error', data: message.replace('//', `//ci:${fakeSecret}@`) })
    expect(failed).toEqual({ code: 'evidence.failed.error', values: { tool: 'yarn-audit', message } })
  })

  test('with a line of no known kind is not clean', async () => {
    const { unreadable } = await readText(`${JSON.stringify(clean)}\n{"type":"auditSurprise","data":{}}\n`)
    expect(unreadable.total).toBe(1)
  })
})

describe('a line of Yarn 4', () => {
  const children = {
    ID: 1096536,
    Issue: 'Transformers Deserialization of Untrusted Data vulnerability',
    URL: 'https://github.com/advisories/GHSA-37q5-v5qm-c9v8',
    Severity: 'low',
    'Vulnerable Versions': '< 4.38.0',
    'Tree Versions': ['4.36.1', '4.37.0'],
    Dependents: [`app@virtual:${'0af9'.repeat(32)}#workspace:.`],
  }

  test('is one result for each version in the tree', async () => {
    const { records, results } = await lines({ value: '@x/transformers', children })
    expect(records).toBe(1)
    const said = results.map(({ tool, evidence, place, ...rest }) => rest)
    expect(said).toEqual(
      ['4.36.1', '4.37.0'].map((version) => ({
        kind: 'vulnerability',
        title: 'Transformers Deserialization of Untrusted Data vulnerability',
        vulnerability: 'GHSA-37q5-v5qm-c9v8',
        rule: '1096536',
        severity: 'low',
        ratings: [{ source: 'ghsa', severity: 'low' }],
        fix: { state: 'available', versions: ['4.38.0'] },
        component: { name: '@x/transformers', version, purl: `pkg:npm/%40x/transformers@${version}` },
        locations: [{ path: 'app@workspace:.' }],
      })),
    )
  })

  test('about a deprecated package is no published vulnerability', async () => {
    const deprecated = { ...children, ID: 'left-pad (deprecation)', Issue: 'use padStart', URL: undefined }
    const { results } = await lines({ value: 'left-pad', children: { ...deprecated, Severity: 'moderate' } })
    expect(results[0]).toMatchObject({
      kind: 'misconfiguration',
      rule: 'left-pad (deprecation)',
      title: 'left-pad is deprecated: use padStart',
      severity: 'medium',
    })
    expect(results[0]?.vulnerability).toBeUndefined()
  })
})

const scans = `${corpus}/scans/yarn_audit`

describe.skipIf(!existsSync(scans))('real reports of yarn audit', () => {
  // Lines about flaws, counted with grep.
  test.each([
    ['yarn2_audit_issue9911.json', 4],
    ['yarn_audit_multiple_cwes2.json', 5],
    ['yarn_audit_zero_vul.json', 0],
  ])('%s holds %i records', async (file, records) => {
    const reading = await readEvidence(fileSource(`${scans}/${file}`))
    expect([reading.format, reading.records, reading.results.length, reading.unreadable.total]).toEqual([
      'yarn-audit',
      records,
      records,
      0,
    ])
  })
})
