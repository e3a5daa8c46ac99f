import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// Semgrep's documentation, "JSON and SARIF fields", and its schema `semgrep_output_v1`.
const injection = {
  check_id: 'python.lang.security.audit.subprocess-shell-true',
  path: './app/run.py',
  start: { line: 24, col: 14, offset: 600 },
  end: { line: 24, col: 60, offset: 646 },
  extra: {
    message: 'Found a subprocess with a shell.\nUse a list instead.',
    severity: 'ERROR',
    metadata: { cwe: ["CWE-78: Improper Neutralization ('OS Command Injection')"], confidence: 'MEDIUM' },
    fingerprint: 'a1b2c3_0',
    lines: '    subprocess.run(command, shell=True)',
    is_ignored: false,
  },
}
const but = (extra: object, more: object = {}) => ({
  ...injection,
  ...more,
  extra: { ...injection.extra, ...extra },
})
const report = (...results: object[]) => ({
  version: '1.97.0',
  results,
  errors: [],
  paths: { scanned: ['app/run.py'] },
})

describe('a match in a Semgrep report', () => {
  test('says what is wrong where, how bad it is and how sure the rule is', async () => {
    expect((await saidIn(report(injection)))[0]).toEqual({
      kind: 'code',
      title: 'Found a subprocess with a shell.',
      rule: injection.check_id,
      weaknesses: ['CWE-78'],
      severity: 'high',
      ratings: [{ source: 'semgrep', severity: 'high', word: 'ERROR' }],
      confidence: 'medium',
      locations: [{ path: 'app/run.py', line: 24 }],
      fingerprints: { fingerprint: 'a1b2c3_0' },
      snippet: 'subprocess.run(command, shell=True)',
    })
  })

  // Documentation, "Rule syntax": the severities and their older names.
  test.each([
    ['ERROR', 'high'],
    ['WARNING', 'medium'],
    ['INFO', 'low'],
    ['CRITICAL', 'critical'],
    ['LOW', 'low'],
    ['INVENTORY', 'unknown'],
  ])('of severity %s is %s', async (severity, ours) => {
    expect((await saidIn(report(but({ severity }))))[0]?.severity).toBe(ours)
  })

  test('keeps nothing of what is withheld from who is not logged in', async () => {
    const [said] = await saidIn(report(but({ fingerprint: 'requires login', lines: 'requires login' })))
    expect([said?.fingerprints, said?.snippet]).toEqual([undefined, undefined])
  })

  test('of a rule with metadata of its own making is read', async () => {
    const metadata = { cwe: 89, confidence: ['x'], technology: { a: 1 } }
    expect((await saidIn(report(but({ metadata }))))[0]?.title).toBe('Found a subprocess with a shell.')
  })

  test('that a comment set aside is a result all the same', async () => {
    expect((await saidIn(report(but({ is_ignored: true }))))[0]?.suppression).toEqual({
      by: 'Semgrep',
      reason: 'nosemgrep',
    })
  })

  test('of a supply chain rule is about a package', async () => {
    const found = { package: 'ansi-html', version: '0.0.7', ecosystem: 'npm' }
    const metadata = {
      'sca-vuln-database-identifier': 'CVE-2021-23424',
      'sca-severity': 'HIGH',
      'sca-fix-versions': [{ 'ansi-html': '0.0.8' }, { other: '2' }],
    }
    const sca_info = { reachable: false, dependency_match: { found_dependency: found } }
    expect((await saidIn(report(but({ metadata, sca_info, severity: 'WARNING' }))))[0]).toMatchObject({
      kind: 'vulnerability',
      vulnerability: 'CVE-2021-23424',
      severity: 'high',
      component: { name: 'ansi-html', version: '0.0.7', purl: 'pkg:npm/ansi-html@0.0.7' },
      fix: { state: 'available', versions: ['0.0.8'] },
    })
  })

  test.each([
    [{ reachability_rule: true, reachable: true }, 'reachable'],
    [{ reachability_rule: true, reachable: false }, 'unreachable'],
    [{ reachability_rule: false, reachable: false }, undefined],
    [{ reachable: true }, undefined],
  ])('%o: only a rule that follows calls proves anything', async (said, reachability) => {
    const found = { package: 'ansi-html', version: '0.0.7', ecosystem: 'npm' }
    const metadata = { 'sca-vuln-database-identifier': 'CVE-2021-23424' }
    const sca_info = { ...said, dependency_match: { found_dependency: found } }
    const [result] = await saidIn(report(but({ metadata, sca_info })))
    expect(result?.reachability).toBe(reachability)
  })

  const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'
  test.each([
    [
      'its id',
      but({}, { check_id: 'generic.secrets.security.detected-github-token.detected-github-token' }),
      'secret',
    ],
    ['its technology', but({ metadata: { technology: ['secrets'] } }), 'secret'],
    ['a validator', but({ validation_state: 'CONFIRMED_VALID' }), 'secret'],
    ['its weakness', but({ metadata: { cwe: 'CWE-798: Hard-coded Credentials' } }), 'code'],
  ])('of a secret, by %s, repeats nothing of it', async (_, record, kind) => {
    const extra = { ...record.extra, message: `Token ${token} found`, lines: `t = "${token}"` }
    const [said] = await saidIn(report({ ...record, extra }))
    expect(said?.kind).toBe(kind)
    expect(JSON.stringify(said)).not.toContain(token)
  })

  test('of a secret that its issuer takes for good is confirmed', async () => {
    expect((await saidIn(report(but({ validation_state: 'CONFIRMED_VALID' }))))[0]?.confidence).toBe(
      'confirmed',
    )
  })
})

describe('a Semgrep report', () => {
  const error = { code: 2, level: 'error', type: 'SemgrepError', message: 'rule cannot be parsed' }

  test('names its tool', async () => {
    expect((await readJson(report())).tools).toEqual([{ name: 'Semgrep', version: '1.97.0' }])
  })

  test('that says an error is incomplete', async () => {
    expect((await readJson({ ...report(), errors: [error] })).failed).toEqual({
      code: 'evidence.failed.error',
      values: { tool: 'Semgrep', message: 'rule cannot be parsed' },
    })
    expect((await readJson({ ...report(), errors: ['x'] })).failed?.code).toBe('evidence.failed.unclear')
  })

  test('that warns of files it could read only in part says so', async () => {
    const errors = [
      { ...error, level: 'warn', path: 'app/odd.py' },
      { ...error, level: 'warn' },
    ]
    const { failed, notes } = await readJson({ ...report(), errors })
    expect(failed).toBeUndefined()
    expect(notes).toEqual([
      { code: 'evidence.note.partly-read', values: { tool: 'Semgrep', places: 2, first: 'app/odd.py' } },
    ])
  })

  test('of no file says that nothing was scanned', async () => {
    const codes = async (document: object) => (await readJson(document)).notes.map(({ code }) => code)
    expect(await codes({ ...report(), paths: { scanned: [] } })).toEqual(['evidence.note.nothing-scanned'])
    expect(await codes(report())).toEqual([])
    expect((await readJson({ ...report(), paths: { scanned: [] } })).nothingScanned).toBe(true)
  })

  test('without results is refused', async () => {
    expect((await refusalOf(() => readJson({ errors: [] }, { format: 'semgrep' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

describe('a supply chain finding from Semgrep’s platform', () => {
  const vuln = {
    title: 'Reachable assertion in grpc',
    advisory: {
      ruleId: 'ssc-1',
      ecosystem: 'pypi',
      severity: 'HIGH',
      announcedAt: '2023-07-06T21:15:08Z',
      references: { cveIds: ['CVE-2023-1428'], cweIds: ['CWE-617: Reachable Assertion'] },
    },
    matchedDependency: { name: 'grpcio', versionSpecifier: '1.47.0' },
    closestSafeDependency: { name: 'grpcio', versionSpecifier: '1.53.0' },
    dependencyFileLocation: { path: 'requirements.txt', startLine: '222' },
    triage: { status: 'NEW', dismissReason: 'UNKNOWN_REASON' },
  }
  const page = (...vulns: object[]) => ({ vulns, hasMore: false, cursor: '1' })

  test('says which flaw is in which package, where, and what repairs it', async () => {
    expect((await saidIn(page(vuln)))[0]).toEqual({
      kind: 'vulnerability',
      title: 'Reachable assertion in grpc',
      rule: 'ssc-1',
      vulnerability: 'CVE-2023-1428',
      weaknesses: ['CWE-617'],
      severity: 'high',
      ratings: [{ source: 'semgrep', severity: 'high' }],
      component: { name: 'grpcio', version: '1.47.0', purl: 'pkg:pypi/grpcio@1.47.0' },
      locations: [{ path: 'requirements.txt', line: 222 }],
      fix: { state: 'available', versions: ['1.53.0'] },
      published: '2023-07-06T21:15:08.000Z',
    })
  })

  test('is one for each CVE, and the advisory’s own without any', async () => {
    const ids = async (cveIds: string[]) =>
      (await saidIn(page({ ...vuln, advisory: { ...vuln.advisory, references: { cveIds } } }))).map(
        ({ vulnerability }) => vulnerability,
      )
    expect(await ids(['CVE-2023-1', 'CVE-2023-2'])).toEqual(['CVE-2023-1', 'CVE-2023-2'])
    expect(await ids([])).toEqual(['ssc-1'])
  })

  test('that was triaged away is suppressed', async () => {
    const triaged = async (status: string, dismissReason: string) =>
      (await saidIn(page({ ...vuln, triage: { status, dismissReason } })))[0]?.suppression
    expect(await triaged('DISMISSED', 'ACCEPTABLE_RISK')).toEqual({
      by: 'Semgrep',
      reason: 'ACCEPTABLE_RISK',
    })
    expect(await triaged('CLOSED', 'UNKNOWN_REASON')).toEqual({ by: 'Semgrep', reason: 'CLOSED' })
    expect(await triaged('NEW', 'UNKNOWN_REASON')).toBeUndefined()
  })

  test('on one page of several does not prove that there is no other', async () => {
    expect((await readJson({ ...page(vuln), hasMore: true })).failed?.code).toBe('evidence.failed.more-pages')
  })
})
