import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

// GitHub, REST API, "List code scanning alerts for a repository".
const alert = {
  number: 4,
  html_url: 'https://github.com/example/shop/security/code-scanning/4',
  state: 'open',
  dismissed_reason: null,
  dismissed_comment: null,
  rule: {
    id: 'js/zipslip',
    severity: 'error',
    security_severity_level: 'high',
    tags: ['security', 'external/cwe/cwe-022'],
    description: 'Arbitrary file write during zip extraction',
    name: 'js/zipslip',
  },
  tool: { name: 'CodeQL', guid: null, version: '2.4.0' },
  most_recent_instance: {
    ref: 'refs/heads/main',
    state: 'open',
    message: { text: 'Unsanitized zip archive item is used in a file system operation.' },
    location: { path: 'lib/ab12-gen.js', start_line: 917, end_line: 917 },
  },
}

describe('an alert of code scanning', () => {
  test('says what is wrong where, how bad it is, and who found it', async () => {
    const reading = await readJson([alert])
    expect(reading.tools).toEqual([{ name: 'CodeQL', version: '2.4.0' }])
    expect((await saidIn([alert]))[0]).toEqual({
      kind: 'code',
      title: 'Unsanitized zip archive item is used in a file system operation.',
      rule: 'js/zipslip',
      weaknesses: ['CWE-22'],
      severity: 'high',
      ratings: [{ source: 'CodeQL', severity: 'high' }],
      locations: [{ path: 'lib/ab12-gen.js', line: 917 }],
      fingerprints: { alert: alert.html_url },
    })
  })

  test('without a security severity has none that is known, and its level for a word', async () => {
    const rule = { ...alert.rule, security_severity_level: null, severity: 'warning' }
    expect((await saidIn([{ ...alert, rule }]))[0]).toMatchObject({
      severity: 'unknown',
      ratings: [{ source: 'CodeQL', severity: 'unknown', word: 'warning' }],
    })
  })

  test('that is fixed is a record without result, one that was dismissed is suppressed', async () => {
    const dismissed = { ...alert, state: 'dismissed', dismissed_reason: "won't fix" }
    const reading = await readJson([
      { ...alert, state: 'fixed' },
      { ...dismissed, dismissed_comment: 'only for admins' },
      dismissed,
      { ...dismissed, dismissed_reason: null },
    ])
    expect(reading.records).toBe(4)
    expect(reading.results.map(({ suppression }) => suppression?.reason)).toEqual([
      "won't fix: only for admins",
      "won't fix",
      'dismissed',
    ])
  })

  test('of a secret does not repeat the message', async () => {
    const rule = { ...alert.rule, id: 'js/hardcoded-credentials', description: 'Hard-coded credentials' }
    const message = { text: 'The hard-coded value "letmein-4711" is used as password.' }
    const instance = { ...alert.most_recent_instance, message }
    const [said] = await saidIn([{ ...alert, rule, most_recent_instance: instance }])
    expect(said?.title).toBe('Hard-coded credentials')
    expect(JSON.stringify(said)).not.toContain('letmein')
  })

  test('of a scanner of dependencies is about a published flaw', async () => {
    const rule = { ...alert.rule, id: 'CVE-2021-44228' }
    expect((await saidIn([{ ...alert, rule, tool: { name: 'Trivy' } }]))[0]).toMatchObject({
      kind: 'vulnerability',
      vulnerability: 'CVE-2021-44228',
    })
  })
})

describe('alerts of code scanning', () => {
  test('of several tools each name theirs', async () => {
    const reading = await readJson([alert, { ...alert, tool: { name: 'Semgrep' } }, alert])
    expect(reading.results.map(({ tool }) => tool.name)).toEqual(['CodeQL', 'Semgrep', 'CodeQL'])
  })

  test('are read in a row as well', async () => {
    expect((await readText(`${JSON.stringify(alert)}\n${JSON.stringify(alert)}\n`)).records).toBe(2)
  })

  test('that GitHub did not give are refused', async () => {
    const answer = { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' }
    expect((await refusalOf(() => readJson(answer, { format: 'github-code-scanning' })))?.code).toBe(
      'evidence.lacks',
    )
  })

  test('of which there are none are an empty list where somebody says what it is', async () => {
    expect((await readJson([], { format: 'github-code-scanning' })).records).toBe(0)
  })
})
