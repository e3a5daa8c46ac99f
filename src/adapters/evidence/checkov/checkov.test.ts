import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const check = {
  check_id: 'CKV_AZURE_42',
  check_name: 'Ensure the key vault is recoverable',
  check_result: { result: 'FAILED' },
  code_block: [[1, 'resource "azurerm_key_vault" "main" {']],
  file_path: '/vault.tf',
  repo_file_path: '/infra/vault.tf',
  file_line_range: [1, 16],
  resource: 'azurerm_key_vault.main',
  severity: 'HIGH',
}
const summary = { passed: 0, failed: 1, checkov_version: '3.2.1' }
const report = (results: object, check_type = 'terraform') => ({
  check_type,
  results: { passed_checks: [], failed_checks: [], skipped_checks: [], parsing_errors: [], ...results },
  summary,
})
const saidOf = async (change: object, type?: string) =>
  (await saidIn(report({ failed_checks: [{ ...check, ...change }] }, type)))[0]

describe('a check in a Checkov report', () => {
  test('says which rule is broken, by which resource, where', async () => {
    expect(await saidOf({})).toEqual({
      kind: 'misconfiguration',
      title: 'Ensure the key vault is recoverable',
      rule: 'CKV_AZURE_42',
      severity: 'high',
      ratings: [{ source: 'checkov', severity: 'high' }],
      locations: [{ path: 'infra/vault.tf', line: 1, logical: 'azurerm_key_vault.main' }],
    })
  })

  test.each([null, undefined])('without a severity (%j) is unknown', async (severity) => {
    const said = await saidOf({ severity })
    expect([said?.severity, said?.ratings]).toEqual(['unknown', undefined])
  })

  test('that was skipped is suppressed, with the comment that did it', async () => {
    const check_result = { result: 'SKIPPED', suppress_comment: 'only for tests' }
    const [said] = await saidIn(report({ skipped_checks: [{ ...check, check_result }] }))
    expect(said).toMatchObject({
      rule: 'CKV_AZURE_42',
      suppression: { by: 'checkov', reason: 'only for tests' },
    })
  })

  test('that passed is a record without result', async () => {
    const reading = await readJson(report({ passed_checks: [check, check] }))
    expect([reading.records, reading.results]).toEqual([2, []])
  })

  test.each([
    ['CKV_SECRET_6', 'terraform'],
    ['acme_GIT_1', 'secrets'],
  ])('%s of the kind %s is a secret, and nothing of it is kept', async (check_id, type) => {
    const resource = '25910f981e85ca04baf359199dd0bd4a3ae738b6'
    const said = await saidOf({ check_id, resource, code_block: [[1, 'key = "tf-abc123"']] }, type)
    expect(said).toMatchObject({ kind: 'secret', locations: [{ path: 'infra/vault.tf', line: 1 }] })
    expect(JSON.stringify(said)).not.toMatch(/tf-abc123|25910f98/)
  })

  test('of static analysis is about code', async () => {
    expect((await saidOf({ check_id: 'CKV3_SAST_1' }, 'sast_python'))?.kind).toBe('code')
  })
})

describe('a package in a Checkov report', () => {
  const details = {
    id: 'CVE-2019-19844',
    package_name: 'django',
    package_version: '1.2',
    package_type: 'python',
    severity: 'critical',
    cvss: 9.8,
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    description: 'Django before 1.11.27 allows account takeover.\nMore.',
    published_date: '2019-12-18T20:15:00Z',
    status: 'fixed in 3.0.1, 2.2.9, 1.11.27',
    lowest_fixed_version: '1.11.27',
  }
  const packaged = async (change: object) =>
    await saidOf(
      {
        check_id: 'CKV_CVE_2019_19844',
        check_name: 'SCA package scan',
        file_path: '/requirements.txt',
        repo_file_path: undefined,
        file_line_range: [0, 0],
        vulnerability_details: { ...details, ...change },
      },
      'sca_package',
    )

  test('has a published vulnerability', async () => {
    expect(await packaged({})).toEqual({
      kind: 'vulnerability',
      title: 'Django before 1.11.27 allows account takeover.',
      vulnerability: 'CVE-2019-19844',
      severity: 'critical',
      ratings: [{ source: 'checkov', severity: 'critical', score: 9.8, vector: details.vector }],
      component: { name: 'django', version: '1.2', purl: 'pkg:pypi/django@1.2' },
      fix: { state: 'available', versions: ['3.0.1', '2.2.9', '1.11.27'] },
      published: '2019-12-18T20:15:00.000Z',
      locations: [{ path: 'requirements.txt' }],
    })
  })

  test.each([
    [{ status: 'open', lowest_fixed_version: 'N/A' }, { state: 'none' }],
    [
      { status: 'OPEN', fix_version: '2.0', lowest_fixed_version: undefined },
      { state: 'available', versions: ['2.0'] },
    ],
    [{ status: 'needed', lowest_fixed_version: undefined }, undefined],
  ])('with %j has the fix %j', async (change, fix) => {
    expect((await packaged(change))?.fix).toEqual(fix)
  })

  test('of Java is named with group and artifact', async () => {
    const change = { package_name: 'org.apache.logging.log4j_log4j-core', package_type: 'java' }
    expect((await packaged(change))?.component?.purl).toBe(
      'pkg:maven/org.apache.logging.log4j/log4j-core@1.2',
    )
  })

  test('may have a license that is not allowed', async () => {
    const said = await packaged({ id: undefined, license: 'GPL-3.0', policy: 'BC_LIC_1', severity: 'LOW' })
    expect(said).toMatchObject({ kind: 'license', title: 'GPL-3.0, BC_LIC_1', severity: 'low' })
    expect(said).not.toHaveProperty('vulnerability')
  })
})

describe('a Checkov report', () => {
  test('may be one of several, each on its kind of code', async () => {
    const reading = await readJson([
      report({ failed_checks: [check] }, 'secrets'),
      report({ failed_checks: [check] }, 'terraform'),
    ])
    expect(reading.results.map(({ kind }) => kind)).toEqual(['secret', 'misconfiguration'])
    expect(reading.tools).toEqual([{ name: 'checkov', version: '3.2.1' }])
  })

  test('that could not parse a file is not whole', async () => {
    const reading = await readJson(report({ parsing_errors: ['/a.tf', '/b.tf'] }))
    expect(reading.failed).toEqual({
      code: 'evidence.failed.files',
      values: { tool: 'Checkov', files: 2, first: '/a.tf' },
    })
  })

  test('without lists of checks is refused, in a list of reports too', async () => {
    for (const document of [{ check_type: 'x', results: {} }, [report({}), { check_type: 'x', results: {} }]])
      expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.lacks')
  })

  test.each(['parsing_errors', 'parsingerrors'])(
    'that is only a summary proves nothing (%s)',
    async (member) => {
      const nothing = { passed: 0, failed: 0, skipped: 0, resource_count: 0, checkov_version: '2.1.269' }
      const clean = await readJson({ ...nothing, [member]: 0 })
      expect([clean.format, clean.records, clean.nothingScanned, clean.failed]).toEqual([
        'checkov',
        0,
        true,
        undefined,
      ])
      expect((await readJson({ ...nothing, [member]: 3 })).failed?.code).toBe('evidence.failed.files')
      expect((await refusalOf(() => readJson({ ...nothing, failed: 2 })))?.code).toBe('evidence.lacks')
    },
  )
})

test.each([
  [0, [], undefined],
  [4, [], { counts: 4, lists: 0 }],
  [2, [check], { counts: 2, lists: 1 }],
  [1, [check, check], undefined],
])(
  'a Checkov report whose summary counts %i failed checks lists them',
  async (failed, failed_checks, values) => {
    const one = { ...report({ failed_checks }), summary: { ...summary, failed } }
    const whole = { ...report({ failed_checks: [check] }) }
    for (const document of [one, [whole, one, whole]])
      expect((await readJson(document)).failed?.values).toEqual(values && { tool: 'Checkov', ...values })
  },
)

test('a Checkov report with null for failed checks is refused', async () => {
  expect((await refusalOf(() => readJson(report({ failed_checks: null }))))?.code).toBe('evidence.wrong-kind')
})
