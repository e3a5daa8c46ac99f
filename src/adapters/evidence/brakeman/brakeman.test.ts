import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// Brakeman's source: `report_json.rb` and `warning.rb`, `to_hash`.
const injection = {
  warning_type: 'SQL Injection',
  warning_code: 0,
  fingerprint: '1a1b3368951a20d02976c9207e5981df37d1bfa7dbbdb925eecd9013ecfeaa0f',
  check_name: 'SQL',
  message: 'Possible SQL injection',
  file: 'app/models/user.rb',
  line: 17,
  code: 'User.where("id = #{params[:id]}")',
  location: { type: 'method', class: 'User', method: 'find_it' },
  confidence: 'Weak',
  cwe_id: [89],
}
const gem = (message: string) => ({
  ...injection,
  check_name: 'SanitizeMethods',
  message,
  file: 'Gemfile.lock',
  code: null,
  location: null,
  cwe_id: [79],
})
const report = (...warnings: object[]) => ({
  scan_info: { brakeman_version: '6.1.2' },
  warnings,
  ignored_warnings: [],
  errors: [],
})

describe('a warning in a Brakeman report', () => {
  test('says what is wrong where and how sure Brakeman is; how bad it is is not known', async () => {
    expect((await saidIn(report(injection)))[0]).toEqual({
      kind: 'code',
      title: 'Possible SQL injection',
      rule: 'SQL',
      weaknesses: ['CWE-89'],
      severity: 'unknown',
      confidence: 'low',
      locations: [{ path: 'app/models/user.rb', line: 17, logical: 'User#find_it' }],
      fingerprints: { fingerprint: injection.fingerprint },
      snippet: injection.code,
    })
  })

  test.each([
    [
      'Rails 3.2.3 contains a SQL injection vulnerability (CVE-2012-2660). Upgrade to Rails 3.2.4',
      {
        vulnerability: 'CVE-2012-2660',
        component: { name: 'rails', version: '3.2.3', purl: 'pkg:gem/rails@3.2.3' },
        fix: { state: 'available', versions: ['3.2.4'] },
      },
    ],
    [
      'loofah gem 2.0.3 is vulnerable (CVE-2018-8048). Upgrade to 2.2.1',
      {
        vulnerability: 'CVE-2018-8048',
        component: { name: 'loofah', version: '2.0.3', purl: 'pkg:gem/loofah@2.0.3' },
        fix: { state: 'available', versions: ['2.2.1'] },
      },
    ],
    [
      'Vulnerability in digest authentication (CVE-2012-3424). Upgrade to Rails 3.2.7',
      { vulnerability: 'CVE-2012-3424', fix: { state: 'available', versions: ['3.2.7'] } },
    ],
  ])('that %s is about a published flaw', async (message, flaw) => {
    const [said] = await saidIn(report(gem(message)))
    expect(said).toMatchObject({ kind: 'vulnerability', title: message, ...flaw })
    expect(said?.component).toEqual('component' in flaw ? flaw.component : undefined)
  })

  test('that names two published flaws is neither', async () => {
    const [said] = await saidIn(report(gem('Rails 5.0.0 is vulnerable (CVE-2018-1, CVE-2018-2)')))
    expect(said?.kind).toBe('code')
    expect(said?.vulnerability).toBeUndefined()
  })

  test('of a password keeps no code', async () => {
    const password = { ...injection, message: 'Basic authentication password stored in source code' }
    expect((await saidIn(report(password)))[0]?.snippet).toBeUndefined()
  })

  test('that was ignored is a result with the note of who did it', async () => {
    const ignored_warnings = [{ ...injection, note: 'only for admins' }, injection]
    const reading = await readJson({ ...report(injection), ignored_warnings })
    expect(reading.records).toBe(3)
    expect(reading.results.map(({ suppression }) => suppression)).toEqual([
      undefined,
      { by: 'Brakeman', reason: 'only for admins' },
      { by: 'Brakeman' },
    ])
  })
})

describe('a Brakeman report', () => {
  test('names its tool', async () => {
    expect((await readJson(report())).tools).toEqual([{ name: 'Brakeman', version: '6.1.2' }])
  })

  test('with files that it could not parse proves nothing of them', async () => {
    const errors = [{ error: 'app/a.rb:3 :: parse error on value', location: 'Could not parse app/a.rb' }]
    expect((await readJson({ ...report(), errors })).failed).toEqual({
      code: 'evidence.failed.files',
      values: { tool: 'Brakeman', files: 1, first: 'app/a.rb:3 :: parse error on value' },
    })
  })

  test('without warnings is refused', async () => {
    const { scan_info } = report()
    expect((await refusalOf(() => readJson({ scan_info }, { format: 'brakeman' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

test('a Brakeman report that counts more warnings than it lists proves nothing', async () => {
  const failed = async (security_warnings: number, ...warnings: object[]) =>
    (await readJson({ ...report(...warnings), scan_info: { security_warnings } })).failed
  expect(await failed(2, injection)).toEqual({
    code: 'evidence.failed.fewer',
    values: { tool: 'Brakeman', counts: 2, lists: 1 },
  })
  expect((await failed(2))?.code).toBe('evidence.failed.fewer')
  expect(await failed(1, injection)).toBeUndefined()
})

test('a Brakeman report with null for warnings is refused', async () => {
  const error = await refusalOf(() => readJson({ ...report(), warnings: null }))
  expect(error?.code).toBe('evidence.wrong-kind')
})
