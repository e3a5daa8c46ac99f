import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readEvidence } from '../read-evidence.ts'
import { corpus, readJson, refusalOf, saidIn } from '../reading.fixture.ts'
import { fileSource } from '../source/file-source.ts'

const vulnerability = {
  id: 'PYSEC-2021-439',
  fix_versions: ['2.2.25', '3.1.14', '3.2.10'],
  aliases: ['CVE-2021-44420', 'GHSA-v6rh-hp5x-86rv'],
  description: 'In Django 2.2 before 2.2.25, requests could bypass access control.',
}
const django = { name: 'Django_x', version: '3.2.9', vulns: [vulnerability] }
const skipped = { name: 'azure-devops', skip_reason: 'Dependency not found on PyPI and could not be audited' }
const shapes = [
  ['the list of before 2.5', (...dependencies: object[]) => dependencies],
  ['the object since', (...dependencies: object[]) => ({ dependencies, fixes: [] })],
] as const

describe.each(shapes)('in %s', (_, report) => {
  test('a vulnerability says which flaw is in which package, and what repairs it', async () => {
    expect(await saidIn(report(django))).toEqual([
      {
        kind: 'vulnerability',
        title: 'In Django 2.2 before 2.2.25, requests could bypass access control.',
        vulnerability: 'PYSEC-2021-439',
        aliases: ['CVE-2021-44420', 'GHSA-v6rh-hp5x-86rv'],
        severity: 'unknown',
        fix: { state: 'available', versions: ['2.2.25', '3.1.14', '3.2.10'] },
        // purl-spec, "pypi": lower case, "-" for "_".
        component: { name: 'Django_x', version: '3.2.9', purl: 'pkg:pypi/django-x@3.2.9' },
      },
    ])
  })

  test('what stands behind its vulnerabilities names a dependency all the same', async () => {
    const { name, version, vulns } = django
    expect((await readJson(report({ vulns, name, version }))).results[0]?.component?.name).toBe('Django_x')
  })

  test('a dependency that was not audited is told of, and is no component that was', async () => {
    const clean = { name: 'adal', version: '1.2.2', vulns: [] }
    const { records, components, failed } = await readJson(report(clean, skipped))
    expect([records, components]).toEqual([0, ['pkg:pypi/adal@1.2.2']])
    expect(failed).toEqual({
      code: 'evidence.failed.not-audited',
      values: { tool: 'pip-audit', names: ['azure-devops'], total: 1 },
    })
  })

  test('nothing that was audited proves nothing', async () => {
    expect((await readJson(report(skipped, { ...skipped, name: 'b' }))).failed?.code).toBe(
      'evidence.failed.nothing-audited',
    )
  })

  test('a dependency without a list and without a reason is unreadable', async () => {
    const { records, unreadable } = await readJson(report({ name: 'adal', version: '1' }), {
      format: 'pip-audit',
    })
    expect([records, unreadable.total]).toEqual([1, 1])
  })

  test('the vulnerabilities of a dependency without a name are unreadable, each of them', async () => {
    const { records, unreadable } = await readJson(report({ ...django, name: 7, vulns: [vulnerability, {}] }))
    expect([records, unreadable.total]).toEqual([2, 2])
  })
})

describe('a vulnerability in a report of pip-audit', () => {
  test.each([
    [[], { state: 'none' }],
    [undefined, undefined],
  ])('with %j for versions has the fix %j', async (fix_versions, fix) => {
    const vulns = [{ ...vulnerability, fix_versions }]
    expect((await saidIn([{ ...django, vulns }]))[0]?.fix).toEqual(fix)
  })

  test('without a description is titled by its id', async () => {
    expect((await saidIn([{ ...django, vulns: [{ id: 'GHSA-x' }] }]))[0]?.title).toBe('GHSA-x')
  })
})

test.each([[[]], [{}], [{ fixes: [] }]])(
  '%j is no report of pip-audit, whoever says so',
  async (document) => {
    expect((await refusalOf(() => readJson(document, { format: 'pip-audit' })))?.code).toBe('evidence.lacks')
  },
)

const scans = `${corpus}/scans/pip_audit`

describe.skipIf(!existsSync(scans))('real reports of pip-audit', () => {
  // Records by expected.tsv beside the reports; in each of them one dependency was skipped.
  test.each([
    ['many_vulns.json', 7],
    ['many_vulns_new.json', 7],
    ['zero_vulns.json', 0],
    ['zero_vulns_new.json', 0],
  ])('%s holds %i records', async (file, records) => {
    const reading = await readEvidence(fileSource(`${scans}/${file}`))
    expect([
      reading.format,
      reading.records,
      reading.results.length,
      Number(reading.failed !== undefined),
    ]).toEqual(['pip-audit', records, records, 1])
  })
})
