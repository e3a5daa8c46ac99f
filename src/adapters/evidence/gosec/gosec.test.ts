import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// gosec, README "Output formats" and `issue/issue.go`.
const issue = {
  severity: 'MEDIUM',
  confidence: 'HIGH',
  cwe: { id: '327', url: 'https://cwe.mitre.org/data/definitions/327.html' },
  rule_id: 'G401',
  details: 'Use of weak cryptographic primitive',
  file: '/src/app/hash.go',
  code: '9: func sum(b []byte) {\n10: \tmd5.Sum(\n11: \t\tb)\n12: }\n',
  line: '10-11',
  column: '2',
  nosec: false,
  suppressions: null,
}
const stats = { files: 3, lines: 90, nosec: 0, found: 1 }
const report = (...Issues: object[]) => ({
  'Golang errors': {},
  Issues,
  Stats: stats,
  GosecVersion: '2.18.2',
})

describe('an issue in a gosec report', () => {
  test('says what is wrong where, how bad it is and how sure gosec is', async () => {
    expect((await saidIn(report(issue)))[0]).toEqual({
      kind: 'code',
      title: 'Use of weak cryptographic primitive',
      rule: 'G401',
      weaknesses: ['CWE-327'],
      severity: 'medium',
      ratings: [{ source: 'gosec', severity: 'medium' }],
      confidence: 'high',
      locations: [{ path: '/src/app/hash.go', line: 10 }],
      snippet: 'md5.Sum(\n\t\tb)',
    })
  })

  test('that was set aside is a result with who did it and why', async () => {
    const suppressed = async (more: object) => (await saidIn(report({ ...issue, ...more })))[0]?.suppression
    const inSource = { kind: 'inSource', justification: 'not for security' }
    expect(await suppressed({ nosec: true, suppressions: [inSource] })).toEqual({
      by: 'gosec',
      reason: 'not for security',
    })
    expect(await suppressed({ suppressions: [{ kind: 'external', justification: '' }] })).toEqual({
      by: 'gosec',
      reason: 'external',
    })
    expect(await suppressed({ nosec: true })).toEqual({ by: 'gosec' })
    expect(await suppressed({ suppressions: [] })).toBeUndefined()
  })

  test('of a credential keeps no code', async () => {
    const credential = {
      ...issue,
      cwe: null,
      rule_id: 'G101',
      details: 'Potential hardcoded credentials',
      code: '10: \ttoken := "ghp_16C7e42F292c6912E7710c838347Ae178B4a"\n',
    }
    expect((await saidIn(report(credential)))[0]?.snippet).toBeUndefined()
  })
})

describe('a gosec report', () => {
  test('names its tool', async () => {
    expect((await readJson(report(issue))).tools).toEqual([{ name: 'gosec', version: '2.18.2' }])
  })

  test('with packages that did not compile proves nothing of them', async () => {
    const errors = { '/src/app/broken.go': [{ line: 5, column: 8, error: 'could not import x' }] }
    expect((await readJson({ ...report(), 'Golang errors': errors })).failed).toEqual({
      code: 'evidence.failed.files',
      values: { tool: 'gosec', files: 1, first: '/src/app/broken.go' },
    })
    expect((await readJson({ ...report(), 'Golang errors': 'x' })).failed?.code).toBe(
      'evidence.failed.unclear',
    )
  })

  test('says how many places comments set aside of which it reports nothing', async () => {
    const places = async (nosec: number, ...issues: object[]) =>
      (await readJson({ ...report(...issues), Stats: { ...stats, nosec } })).notes.map(({ values }) => values)
    expect(await places(2)).toEqual([{ tool: 'gosec', places: 2 }])
    expect(await places(2, { ...issue, nosec: true })).toEqual([{ tool: 'gosec', places: 1 }])
    expect(await places(0)).toEqual([])
  })

  test('of no file says that nothing was scanned', async () => {
    const { notes, nothingScanned } = await readJson({ ...report(), Stats: { ...stats, files: 0 } })
    expect(nothingScanned).toBe(true)
    expect(notes).toEqual([{ code: 'evidence.note.nothing-scanned', values: {} }])
  })

  test('with null for issues is empty, without any is refused', async () => {
    expect((await readJson({ ...report(), Issues: null })).records).toBe(0)
    expect((await refusalOf(() => readJson({ Stats: stats }, { format: 'gosec' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

test('a gosec report that counts more issues than it lists proves nothing', async () => {
  const failed = async (found: number, ...issues: object[]) =>
    (await readJson({ ...report(...issues), Stats: { ...stats, found } })).failed
  expect(await failed(5)).toEqual({
    code: 'evidence.failed.fewer',
    values: { tool: 'gosec', counts: 5, lists: 0 },
  })
  expect((await failed(2, issue))?.code).toBe('evidence.failed.fewer')
  expect(await failed(1, issue)).toBeUndefined()
  // One that was set aside stands in the list and is not counted.
  expect(await failed(0, { ...issue, nosec: true })).toBeUndefined()
})
