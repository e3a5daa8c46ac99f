import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf } from '../reading.fixture.ts'

const injection = `# as a tester writes it
schema: holdpoint/finding/1
reporter: { name: penetration tester, version: "2" }
findings:
  - title: SQL injection in the order search
    rule: sql-injection
    id: PT-7
    weaknesses: [CWE-89]
    vector: CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H
    component: { name: shop, version: 4.2.0 }
    locations: [{ path: 'src\\order-search.js', line: 12, logical: GET /orders }]
    reproduced: { at: 2026-11-24T12:40:00+01:00, by: penetration tester }
    description: The word that a customer searches for becomes part of the SQL.
    steps: ["Search for ' OR 1=1 --"]
    fix: { state: none }
  - title: Ünlogged access
    severity: low
`

const file = (finding: object) => ({
  schema: 'holdpoint/finding/1',
  reporter: { name: 'developer' },
  findings: [{ title: 'A flaw', ...finding }],
})
const resultOf = async (finding: object) => (await readJson(file(finding))).results[0]
const problemIn = async (finding: object) => (await refusalOf(() => readJson(file(finding))))?.values

describe('a finding file', () => {
  test('says what its writer says', async () => {
    const reading = await readText(injection)
    expect([reading.format, reading.records, reading.unreadable.total]).toEqual(['holdpoint', 2, 0])
    expect(reading.tools).toEqual([{ name: 'penetration tester', version: '2' }])
    const { evidence, tool, ...said } = reading.results[0] ?? {}
    expect(said).toEqual({
      kind: 'code',
      title: 'SQL injection in the order search',
      rule: 'sql-injection',
      fingerprints: { id: 'PT-7' },
      weaknesses: ['CWE-89'],
      severity: 'high',
      ratings: [
        {
          source: 'penetration tester',
          severity: 'high',
          // FIRST, CVSS 3.1: changing PR:N to PR:L in the vector of 9.8 makes it 8.8.
          score: 8.8,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
        },
      ],
      component: { name: 'shop', version: '4.2.0' },
      locations: [{ path: 'src/order-search.js', line: 12, logical: 'GET /orders' }],
      confidence: 'confirmed',
      reproduced: { at: '2026-11-24T11:40:00.000Z', by: 'penetration tester' },
      fix: { state: 'none' },
      place: { record: 1, line: 5, byte: injection.indexOf('title') },
    })
  })

  test('counts bytes where characters have several', async () => {
    const [, second] = (await readText(`# ü\n${injection}`)).results
    expect(second?.place).toMatchObject({ record: 2, line: 17 })
    expect(second?.place.byte).toBe(
      new TextEncoder().encode(`# ü\n${injection.slice(0, injection.lastIndexOf('title'))}`).length,
    )
  })

  test('keeps how to exploit a flaw to itself', async () => {
    expect(JSON.stringify((await readText(injection)).results)).not.toContain('OR 1=1')
  })

  test('may be JSON, and begin with a byte order mark', async () => {
    const text = JSON.stringify(file({ severity: 'high' }), null, '\t')
    expect((await readText(text)).results).toHaveLength(1)
    expect((await readText(`\uFEFF${text}`)).results).toHaveLength(1)
    expect((await readText(`\uFEFF${injection}`)).results).toHaveLength(2)
  })

  test.each([
    [{ vulnerability: 'CVE-2021-23337' }, 'vulnerability'],
    [{}, 'code'],
    [{ kind: 'misconfiguration' }, 'misconfiguration'],
  ])('with %j has a finding of kind %s', async (finding, kind) => {
    expect((await resultOf(finding))?.kind).toBe(kind)
  })

  test.each([
    [{}, 'unknown'],
    [{ score: 9 }, 'critical'],
    [{ score: 9, severity: 'medium' }, 'medium'],
    [{ severity: 'none' }, 'none'],
  ])('with %j has a finding of severity %s', async (finding, severity) => {
    expect((await resultOf(finding))?.severity).toBe(severity)
  })

  test('keeps no code of a secret', async () => {
    expect((await resultOf({ snippet: 'a = 1' }))?.snippet).toBe('a = 1')
    expect(await resultOf({ kind: 'secret', snippet: 'token=abc' })).not.toHaveProperty('snippet')
  })

  test('may hold no finding', async () => {
    const reading = await readJson({ ...file({}), findings: [] })
    expect([reading.records, reading.results]).toEqual([0, []])
  })
})

describe('a mistake in a finding file', () => {
  test.each([
    [
      'an unknown member',
      'findings:\n  - title: x\n    severty: high',
      'has an unknown key "severty" in findings[0]. Did you mean "severity"?',
      5,
      5,
    ],
    [
      'a lower-case metric',
      'findings:\n  - title: x\n    vector: CVSS:3.1/av:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H',
      'findings[0].vector is not a CVSS vector: "av" at character 10 should be written "AV"',
      5,
      5,
    ],
    [
      'a number for a version',
      'findings:\n  - title: x\n    component: { name: y, version: 1.10 }',
      'findings[0].component.version must be text',
      5,
      27,
    ],
    ['a member twice', 'findings: []\nfindings: []', 'is not valid YAML: Map keys must be unique', 4, 1],
    [
      'an alias',
      'findings: &a\n  - title: *a',
      'is not valid YAML: aliases (*name) are not allowed here',
      undefined,
      undefined,
    ],
  ])('%s is named with its place', async (_, findings, problem, line, column) => {
    const text = `schema: holdpoint/finding/1\nreporter: { name: tester }\n${findings}\n`
    const error = await refusalOf(() => readText(text))
    expect(error?.code).toBe('evidence.finding-file')
    expect(error?.values).toEqual({ problem })
    expect(error?.place).toEqual({ file: 'report', ...(line && { line, column }) })
  })

  test.each([
    [{ title: '' }, 'findings[0].title must not be empty'],
    [{ score: 11 }, 'findings[0].score must be at most 10'],
    [{ confidence: 'confirmed' }, 'findings[0].confidence must be "high" or "medium" or "low"'],
    [{ published: 'yesterday' }, 'findings[0].published is not a time such as 2026-11-24T12:40:00Z: '],
    [
      { component: { name: 'x', purl: 'npm/x' } },
      'findings[0].component.purl is not a package URL such as pkg:npm/lodash@4.17.20',
    ],
    [
      { fix: { state: 'available' } },
      'findings[0].fix must name versions if its state is available, and only then',
    ],
    [
      { fix: { state: 'none', versions: ['2'] } },
      'findings[0].fix must name versions if its state is available, and only then',
    ],
    [{ locations: [{ path: 'a.js', line: 0 }] }, 'findings[0].locations[0].line must be at least 1'],
  ])('%j is refused', async (finding, problem) => {
    expect(await problemIn(finding)).toEqual({ problem: expect.stringContaining(problem) })
  })

  test('of another version is refused', async () => {
    const error = await refusalOf(() => readJson({ ...file({}), schema: 'holdpoint/finding/2' }))
    expect(error?.message).toContain('schema must be "holdpoint/finding/1"')
  })

  test('that makes it no UTF-8 is named with its place', async () => {
    const bytes = new TextEncoder().encode(injection.replace('Ünlogged', '?nlogged'))
    bytes[bytes.lastIndexOf(0x3f)] = 0xdc
    const error = await refusalOf(() => readText(bytes))
    expect(error).toMatchObject({
      code: 'evidence.not-utf8',
      values: { byte: '0xDC' },
      place: { line: 16, column: 12 },
    })
  })

  test('that makes it larger than a person writes is refused', async () => {
    const error = await refusalOf(() => readText(`${injection}# ${'x'.repeat(1024 * 1024)}`))
    expect(error?.code).toBe('evidence.too-large')
  })
})
