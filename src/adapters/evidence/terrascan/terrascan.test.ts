import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

const violation = {
  rule_name: 's3EnforceUserACL',
  description: 'S3 bucket Access is allowed to all AWS Account Users.',
  rule_id: 'AWS.S3Bucket.DS.High.1043',
  severity: 'HIGH',
  category: 'S3',
  resource_name: 'bucket',
  resource_type: 'aws_s3_bucket',
  file: 'modules/m1/main.tf',
  line: 20,
}
const said = {
  kind: 'misconfiguration',
  title: 'S3 bucket Access is allowed to all AWS Account Users.',
  rule: 'AWS.S3Bucket.DS.High.1043',
  severity: 'high',
  ratings: [{ source: 'terrascan', severity: 'high' }],
  locations: [{ path: 'modules/m1/main.tf', line: 20, logical: 'aws_s3_bucket.bucket' }],
}
const report = (results: object) => ({
  results: {
    violations: null,
    skipped_violations: null,
    scan_summary: { policies_validated: 566 },
    ...results,
  },
})

describe('an entry in a Terrascan report', () => {
  test('says which rule is broken, by which resource, where', async () => {
    expect(await saidIn(report({ violations: [violation] }))).toEqual([said])
  })

  test('that was skipped is suppressed, with the comment that did it', async () => {
    const skipped_violations = [{ ...violation, skip_comment: 'a public site' }, violation]
    expect(await saidIn(report({ skipped_violations }))).toEqual([
      { ...said, suppression: { by: 'terrascan', reason: 'a public site' } },
      { ...said, suppression: { by: 'terrascan' } },
    ])
  })

  test('of a rule that passed gives no result', async () => {
    const { rule_id, rule_name, severity } = violation
    const reading = await readJson(report({ passed_rules: [{ rule_id, rule_name, severity }] }))
    expect([reading.records, reading.results.length]).toEqual([1, 0])
  })

  test('may be a vulnerability of an image', async () => {
    const v3_vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H'
    const vulnerabilities = [
      {
        image: 'nginx:1.19',
        package: 'openssl',
        severity: 'HIGH',
        cvss_score: { v3_vector, v3_score: 7.5, v2_vector: 'AV:N/AC:L/Au:N/C:N/I:N/A:P', v2_score: 5 },
        installed_version: '1.1.1d',
        description: 'openssl: a loop that never ends',
        vulnerability_id: 'CVE-2022-0778',
      },
    ]
    expect(await saidIn(report({ vulnerabilities }))).toEqual([
      {
        kind: 'vulnerability',
        title: 'openssl: a loop that never ends',
        vulnerability: 'CVE-2022-0778',
        severity: 'high',
        ratings: [
          { source: 'terrascan', severity: 'high' },
          { source: 'terrascan', severity: 'high', vector: v3_vector, score: 7.5 },
          { source: 'terrascan', severity: 'medium', vector: 'AV:N/AC:L/Au:N/C:N/I:N/A:P', score: 5 },
        ],
        component: { name: 'openssl', version: '1.1.1d' },
        locations: [{ path: 'nginx:1.19' }],
      },
    ])
  })
})

describe('a Terrascan report', () => {
  const failedBy = async (errMsg: unknown) =>
    (await readJson(report({ scan_errors: [{ iac_type: 'helm', directory: 'x', errMsg }] }))).failed

  // What Terrascan says by itself when it looks for every kind of code.
  test.each([
    'no helm charts found in directory x',
    'kustomization.y(a)ml file not found in the directory x',
    'Dockerfile not found in the directory x',
    'ARM files not found in the directory /home/x',
  ])('is whole where %j', async (message) => {
    expect(await failedBy(message)).toBeUndefined()
  })

  test.each(['failed to load iac file main.tf: no such block found in directory', '', undefined])(
    'is not whole where %j',
    async (message) => {
      expect(await failedBy(message)).toBeDefined()
    },
  )

  test('of a scan without any policy proves nothing', async () => {
    const reading = await readJson(report({ scan_summary: { policies_validated: 0 } }))
    expect([reading.nothingScanned, reading.notes.length]).toEqual([true, 1])
  })

  test('without violations is refused', async () => {
    expect((await refusalOf(() => readJson({ results: {} }, { format: 'terrascan' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})

test.each([
  [{ count: { low: 0, medium: 0, high: 3, total: 3 } }, 3],
  [{ scan_summary: { policies_validated: 566, violated_policies: 2 } }, 2],
  [{ count: { total: 1 }, scan_summary: { policies_validated: 566, violated_policies: 1 } }, undefined],
  [{ vulnerabilities: null, scan_summary: { violated_policies: 1, vulnerabilities: 0 } }, undefined],
])('a Terrascan report with %j lists as many violations, and not one alone', async (results, counts) => {
  const { failed } = await readJson(report({ violations: [violation], ...results }))
  expect(failed?.values).toEqual(counts && { tool: 'Terrascan', counts, lists: 1 })
})

test('a Terrascan report that counts vulnerabilities lists them', async () => {
  const { failed } = await readJson(report({ scan_summary: { policies_validated: 5, vulnerabilities: 2 } }))
  expect(failed?.values).toEqual({ tool: 'Terrascan', counts: 2, lists: 0 })
})
