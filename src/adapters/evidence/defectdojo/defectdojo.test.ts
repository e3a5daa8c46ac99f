import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

const finding = { title: 'Login accepts any password', description: 'See the steps.', severity: 'High' }
const report = (...findings: object[]) => ({ name: 'Test', type: 'Scanner', version: '2', findings })
const said = async (more: object) => (await saidIn(report({ ...finding, ...more })))[0]

describe('a generic finding', () => {
  test('says what is wrong where, as far as its team wrote it', async () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
    expect(
      await said({
        cwe: 287,
        cvssv3: vector,
        file_path: 'src\\login.cpp',
        line: 13,
        endpoints: [
          'https://shop.example/login?password=x',
          { host: 'shop.example', protocol: 'http', port: 8080, path: '/login', query: 'a=1' },
          { host: 'shop.example' },
        ],
        component_name: 'shop',
        component_version: '1.0',
        vuln_id_from_tool: 'T1',
        unique_id_from_tool: '3287f2d0',
        fix_available: true,
        fix_version: '1.1',
        publish_date: '2021-01-06',
        verified: true,
      }),
    ).toEqual({
      kind: 'code',
      title: 'Login accepts any password',
      rule: 'T1',
      weaknesses: ['CWE-287'],
      severity: 'high',
      ratings: [
        { source: 'defectdojo', severity: 'high' },
        // FIRST, CVSS 3.1 user guide: the worst unscoped network attack scores 9.8.
        { source: 'defectdojo', severity: 'critical', vector, score: 9.8 },
      ],
      locations: [
        { path: 'src/login.cpp', line: 13 },
        { path: 'https://shop.example/login?password' },
        { path: 'http://shop.example:8080/login?a' },
        { path: 'shop.example' },
      ],
      component: { name: 'shop', version: '1.0' },
      fingerprints: { unique_id_from_tool: '3287f2d0' },
      fix: { state: 'available', versions: ['1.1'] },
      published: '2021-01-06T00:00:00.000Z',
      confidence: 'confirmed',
    })
  })

  test.each([
    [{ cve: 'CVE-2020-36234' }, 'CVE-2020-36234', undefined],
    [
      { vulnerability_ids: ['GHSA-5mrr-rgp6-x4gr', 'CVE-2015-9235'] },
      'GHSA-5mrr-rgp6-x4gr',
      ['CVE-2015-9235'],
    ],
    [{ vuln_id_from_tool: 'CVE-2015-9235' }, 'CVE-2015-9235', undefined],
  ])('with the ids %j is that vulnerability', async (ids, vulnerability, aliases) => {
    const result = await said(ids)
    expect([result?.kind, result?.vulnerability, result?.aliases]).toEqual([
      'vulnerability',
      vulnerability,
      aliases,
    ])
  })

  test.each([
    [{ false_p: true }, 'false positive'],
    [{ duplicate: true, out_of_scope: true, active: false }, 'duplicate, out of scope'],
    [{ risk_accepted: true }, 'risk accepted'],
    [{ is_mitigated: true, mitigated: '2021-01-16', active: false }, 'mitigated 2021-01-16'],
    [{ active: false }, 'not active'],
    [{ active: true, is_mitigated: false }, undefined],
    [{}, undefined],
  ])('with %j is set aside as %j, and kept', async (flags, reason) => {
    expect((await said(flags))?.suppression).toEqual(reason && { by: 'defectdojo', reason })
  })

  test('of severity Info is none, by its own word', async () => {
    expect((await said({ severity: 'Info' }))?.ratings).toEqual([
      { source: 'defectdojo', severity: 'none', word: 'Info' },
    ])
  })

  test('that cannot be fixed yet says so', async () => {
    expect((await said({ fix_available: false }))?.fix).toEqual({ state: 'none' })
  })

  // DefectDojo refuses such a file. What it says of the flaw stands there all the same, and a slip in the name of a
  // member that sets a finding aside leaves it in force.
  test('with a member that nobody knows is read without it', async () => {
    expect(await said({ invalid_field: 'x', is_mitigatd: true })).toMatchObject({ severity: 'high' })
  })

  test.each(['title', 'severity'])('without %s is unreadable', async (name) => {
    const { records, unreadable } = await readJson(report(finding, { ...finding, [name]: '' }))
    expect([records, unreadable.total]).toEqual([2, 1])
  })
})

describe('a report of generic findings', () => {
  test.each([
    ['Scanner', 'Scanner'],
    ['Prisma Cloud (Generic Findings Import)', 'Prisma Cloud'],
    [undefined, 'defectdojo'],
  ])('of type %j is by the tool %s', async (type, name) => {
    expect((await readJson({ ...report(finding), type })).tools).toEqual([{ name, version: '2' }])
  })

  test('with an empty list is clean for whoever says that it is one', async () => {
    expect((await readJson({ findings: [] }, { format: 'defectdojo' })).records).toBe(0)
  })

  test('without a list is refused', async () => {
    for (const document of [{ name: 'x' }, { findings: null }])
      expect((await refusalOf(() => readJson(document, { format: 'defectdojo' })))?.code).toBe(
        'evidence.lacks',
      )
  })

  test('is no finding file of our own, though that has the same members', async () => {
    const ours = { schema: 'holdpoint/finding/1', reporter: { name: 'x' } }
    const document = { ...ours, findings: [{ ...finding, severity: 'high' }] }
    expect((await readJson(document)).format).toBe('holdpoint')
  })
})

describe('a table of generic findings', () => {
  const table = (...rows: string[]) =>
    ['Date,Title,CweId,Url,Severity,Description,Active,Verified,FalsePositive,Vulnerability Id,fix_version']
      .concat(rows)
      .join('\n')

  test('says the same in its columns', async () => {
    const row =
      '28/02/2021,SQL injection,89,https://a.example/?q=1,Critical,"x, y",TRUE,TRUE,FALSE,CVE-2020-1,2.1.3'
    const { format, results } = await readText(table(row))
    expect(format).toBe('defectdojo')
    expect(results).toMatchObject([
      {
        kind: 'vulnerability',
        title: 'SQL injection',
        vulnerability: 'CVE-2020-1',
        weaknesses: ['CWE-89'],
        severity: 'critical',
        locations: [{ path: 'https://a.example/?q' }],
        fix: { state: 'available', versions: ['2.1.3'] },
        confidence: 'confirmed',
      },
    ])
  })

  test('may say that a finding is false, in any case', async () => {
    const { results } = await readText(table('28/02/2021,A,1,,Low,x,True,false,true,,'))
    expect(results[0]?.suppression).toEqual({ by: 'defectdojo', reason: 'false positive' })
  })

  test('with a row without title has a record that is unreadable', async () => {
    const { records, unreadable } = await readText(table('28/02/2021,,1,,Low,x,True,false,,,'))
    expect([records, unreadable.total]).toEqual([1, 1])
  })
})
