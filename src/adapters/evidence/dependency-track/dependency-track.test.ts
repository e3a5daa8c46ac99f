import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const packaged = (...findings: object[]) => ({
  version: '1.3',
  meta: { application: 'Dependency-Track', version: '4.14.1' },
  project: { name: 'shop' },
  findings,
})
const component = { name: 'psysh', group: 'psy', version: '0.12.10', purl: 'pkg:composer/psy/psysh@0.12.10' }
const vulnerability = { source: 'GITHUB', vulnId: 'GHSA-4486-gxhx-5mg7', severity: 'MEDIUM' }
const said = async (more: object = {}, analysis: object = {}) =>
  (await saidIn(packaged({ component, vulnerability: { ...vulnerability, ...more }, analysis })))[0]

describe('a finding of Dependency-Track', () => {
  test('says which flaw is in which component, by every name and rating that it has', async () => {
    const vector3 = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:U/C:H/I:H/A:N'
    expect(
      await said({
        description: '### Summary\nReads a file of the current folder.',
        cvssV3Vector: vector3,
        cvssV3BaseScore: 6.7,
        cvssV2Vector: '(AV:L/AC:L/Au:N/C:C/I:C/A:C)',
        cwes: [{ cweId: 427 }, { cweId: 20 }],
        cweId: 427,
        aliases: [{ ghsaId: 'GHSA-4486-gxhx-5mg7', cveId: 'CVE-2026-25129' }],
        published: '2026-01-30 20:17:00.25',
      }),
    ).toEqual({
      kind: 'vulnerability',
      title: 'Reads a file of the current folder.',
      vulnerability: 'GHSA-4486-gxhx-5mg7',
      aliases: ['CVE-2026-25129'],
      weaknesses: ['CWE-427', 'CWE-20'],
      severity: 'medium',
      ratings: [
        { source: 'ghsa', severity: 'medium' },
        { source: 'ghsa', severity: 'medium', vector: vector3, score: 6.7 },
        // FIRST, CVSS 2.0: a local attack of low complexity with complete impact scores 7.2.
        { source: 'ghsa', severity: 'high', vector: 'AV:L/AC:L/Au:N/C:C/I:C/A:C', score: 7.2 },
      ],
      component: { name: 'psy/psysh', version: '0.12.10', purl: component.purl },
      published: '2026-01-30T20:17:00.250Z',
    })
  })

  test.each([
    ['CRITICAL', 'critical', undefined],
    ['INFO', 'none', 'INFO'],
    ['UNASSIGNED', 'unknown', 'UNASSIGNED'],
  ])('of severity %s is %s', async (severity, expected, word) => {
    expect((await said({ severity }))?.ratings).toEqual([
      { source: 'ghsa', severity: expected, ...(word && { word }) },
    ])
  })

  test('that a database only numbers is known by the database too', async () => {
    expect((await said({ source: 'NPM', vulnId: '533' }))?.vulnerability).toBe('NPM-533')
  })

  test('is not the flaw of an advisory that stands for several', async () => {
    const aliases = [{ cveId: 'CVE-2022-42004', osvId: 'DSA-5283-1' }]
    expect((await said({ aliases }))?.aliases).toEqual(['CVE-2022-42004'])
  })

  test.each([
    [{ isSuppressed: true }, { by: 'dependency-track' }],
    [{ isSuppressed: true, state: 'NOT_SET' }, { by: 'dependency-track' }],
    [
      { isSuppressed: false, state: 'FALSE_POSITIVE', detail: 'Only in tests.\nMore.' },
      { by: 'dependency-track', reason: 'FALSE_POSITIVE: Only in tests.' },
    ],
    [
      { isSuppressed: true, state: 'NOT_AFFECTED', justification: 'CODE_NOT_REACHABLE' },
      { by: 'dependency-track', reason: 'NOT_AFFECTED: CODE_NOT_REACHABLE' },
    ],
    [{ isSuppressed: false, state: 'EXPLOITABLE' }, undefined],
    [{ isSuppressed: false, state: 'IN_TRIAGE', detail: 'Upgrade is scheduled.' }, undefined],
    [{}, undefined],
  ])('with the analysis %j is set aside by %j, and kept', async (analysis, suppression) => {
    expect((await said({}, analysis))?.suppression).toEqual(suppression)
  })
})

describe('a report of Dependency-Track', () => {
  test('names the version that wrote it', async () => {
    expect((await readJson(packaged())).tools).toEqual([{ name: 'dependency-track', version: '4.14.1' }])
  })

  test('with an empty list is clean', async () => {
    const { format, records, failed } = await readJson(packaged())
    expect([format, records, failed]).toEqual(['dependency-track', 0, undefined])
  })

  test.each([[{ ...packaged(), findings: null }], [{ ...packaged(), findings: undefined }]])(
    'without one, as in %j, proves nothing',
    async (document) => {
      expect((await readJson(document)).failed?.code).toBe('evidence.failed.no-results')
    },
  )

  test('may be the answer of its API', async () => {
    const reading = await readJson([{ component, vulnerability }, { component }])
    expect([reading.format, reading.records, reading.unreadable.total]).toEqual(['dependency-track', 2, 1])
  })

  test('of a version that is not known is refused', async () => {
    expect((await refusalOf(() => readJson({ ...packaged(), version: '2.0' })))?.code).toBe(
      'evidence.version',
    )
  })
})
