import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// Bandit's documentation, "Formatters, json": members and their kinds.
const issue = {
  code: '25 import subprocess\n26 subprocess.Popen(\n27     command,\n28     shell=True)\n29 \n',
  filename: 'app\\run.py',
  issue_confidence: 'HIGH',
  issue_cwe: { id: 78, link: 'https://cwe.mitre.org/data/definitions/78.html' },
  issue_severity: 'HIGH',
  issue_text: 'subprocess call with shell=True identified, security issue.',
  line_number: 26,
  line_range: [26, 27, 28],
  more_info: 'https://bandit.readthedocs.io/',
  test_id: 'B602',
  test_name: 'subprocess_popen_with_shell_equals_true',
}
const totals = { 'SEVERITY.HIGH': 1, loc: 40, nosec: 0 }
const report = (...results: object[]) => ({ errors: [], metrics: { _totals: totals }, results })

describe('an issue in a Bandit report', () => {
  test('says what is wrong where, how bad it is and how sure Bandit is', async () => {
    expect((await saidIn(report(issue)))[0]).toEqual({
      kind: 'code',
      title: 'subprocess call with shell=True identified, security issue.',
      rule: 'B602',
      weaknesses: ['CWE-78'],
      severity: 'high',
      ratings: [{ source: 'bandit', severity: 'high' }],
      confidence: 'high',
      locations: [{ path: 'app/run.py', line: 26 }],
      snippet: 'subprocess.Popen(\n    command,\n    shell=True)',
    })
  })

  test('without a severity or a weakness has none', async () => {
    const [said] = await saidIn(
      report({ ...issue, issue_severity: 'UNDEFINED', issue_confidence: 'UNDEFINED', issue_cwe: {} }),
    )
    expect(said?.ratings).toEqual([{ source: 'bandit', severity: 'unknown', word: 'UNDEFINED' }])
    expect(said?.confidence).toBeUndefined()
    expect(said?.weaknesses).toBeUndefined()
  })

  test('of a password does not repeat it', async () => {
    const password = {
      ...issue,
      code: "8 token = 'letmein-4711'\n",
      line_number: 8,
      line_range: [8],
      issue_text: "Possible hardcoded password: 'letmein-4711'",
      issue_cwe: undefined,
      test_id: 'B105',
      test_name: 'hardcoded_password_string',
    }
    const [said] = await saidIn(report(password))
    expect(said?.title).toBe('Possible hardcoded password')
    expect(JSON.stringify(said)).not.toContain('letmein')
  })
})

describe('a Bandit report', () => {
  test('that lists files it could not parse proves nothing of them', async () => {
    const errors = [{ filename: 'app/broken.py', reason: 'syntax error while parsing AST from file' }]
    const reading = await readJson({ ...report(issue), errors })
    expect(reading.failed).toEqual({
      code: 'evidence.failed.files',
      values: { tool: 'Bandit', files: 1, first: 'app/broken.py' },
    })
    expect((await readJson({ ...report(), errors: ['x', {}] })).failed?.values).toEqual({
      tool: 'Bandit',
      files: 2,
    })
  })

  test('says how many places comments set aside', async () => {
    const reading = await readJson({ ...report(), metrics: { _totals: { ...totals, nosec: 3 } } })
    expect(reading.notes).toEqual([
      { code: 'evidence.note.set-aside-in-code', values: { tool: 'Bandit', places: 3 } },
    ])
    expect((await readJson(report())).notes).toEqual([])
  })

  test('without results is refused', async () => {
    const { errors, metrics } = report()
    expect((await refusalOf(() => readJson({ errors, metrics }, { format: 'bandit' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

test('a Bandit report on no line of code proves nothing', async () => {
  const nothing = { errors: [], metrics: { _totals: { loc: 0, nosec: 0 } }, results: [] }
  expect((await readJson(nothing)).nothingScanned).toBe(true)
  expect((await readJson({ ...nothing, metrics: { _totals: { loc: 40 } } })).nothingScanned).toBeUndefined()
})

// Bandit counts all that it found, and lists what is at least as bad as it was asked for.
describe('a Bandit report that counts flaws', () => {
  const counting = async (sums: object, ...listed: string[]) => {
    const results = listed.map((issue_severity) => ({ ...issue, issue_severity }))
    const { failed, notes } = await readJson({ errors: [], metrics: { _totals: sums }, results })
    return [failed?.values, notes.map(({ values }) => values)]
  }

  test('and lists none proves nothing', async () => {
    const sums = { 'SEVERITY.HIGH': 2, 'SEVERITY.MEDIUM': 0, 'SEVERITY.LOW': 1.0 }
    expect(await counting(sums)).toEqual([{ tool: 'Bandit', severities: ['HIGH', 'LOW'] }, []])
  })

  test('and lists only milder ones proves nothing; that milder ones are missing is said', async () => {
    const sums = { 'SEVERITY.HIGH': 1, 'SEVERITY.LOW': 1 }
    expect(await counting(sums, 'LOW')).toEqual([{ tool: 'Bandit', severities: ['HIGH'] }, []])
    expect(await counting(sums, 'HIGH')).toEqual([undefined, [{ tool: 'Bandit', what: ['LOW'] }]])
    expect(await counting(sums, 'HIGH', 'LOW')).toEqual([undefined, []])
  })

  test('with null for results is refused', async () => {
    const document = { errors: [], metrics: { _totals: {} }, results: null }
    expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.wrong-kind')
  })
})
