import { describe, expect, test } from 'vitest'
import { readJson, readText, refusalOf, saidIn } from '../reading.fixture.ts'

const version2 = {
  'Account Number': '012345678912',
  Control: '[check114] Ensure hardware MFA is enabled for the root account',
  Message: 'eu-central-1: Only Virtual MFA is enabled for root',
  Severity: 'Critical',
  Status: 'FAIL',
  'Control ID': '1.14',
  Region: 'eu-central-1',
  'Resource ID': 'MFA',
}

// As the documentation of version 3 shows it.
const version3 = {
  FindingUniqueId: 'prowler-aws-rds_instance_minor-1-eu-west-1-rds-instance-id',
  Provider: 'aws',
  AccountId: '012345678912',
  Region: 'eu-west-1',
  CheckID: 'rds_instance_minor_version_upgrade_enabled',
  CheckTitle: 'Ensure RDS instances have minor version upgrade enabled.',
  Status: 'FAIL',
  StatusExtended: 'RDS Instance rds-instance-id does not have minor version upgrade enabled.',
  Severity: 'low',
  ResourceId: 'rds-instance-id',
  ResourceArn: '',
}

const ocsf = {
  message: 'Role admin is too permissive.',
  metadata: {
    event_code: 'iam_role_administratoraccess_policy',
    product: { name: 'Prowler', vendor_name: 'Prowler', version: '5.4.0' },
    version: '1.4.0',
  },
  severity: 'High',
  status: 'New',
  status_code: 'FAIL',
  status_detail: 'Role admin is too permissive.',
  finding_info: {
    title: 'Ensure roles are not too permissive',
    uid: 'prowler-aws-iam_role-1-us-east-1-admin',
  },
  resources: [{ name: 'admin', type: 'AwsIamRole', uid: 'arn:aws:iam::123456789012:role/admin' }],
}

describe('a finding of Prowler', () => {
  test('of version 2 says which control fails, where', async () => {
    expect(await saidIn(version2)).toEqual([
      {
        kind: 'misconfiguration',
        title: 'Ensure hardware MFA is enabled for the root account',
        rule: 'check114',
        severity: 'critical',
        ratings: [{ source: 'prowler', severity: 'critical' }],
        locations: [{ path: '012345678912/eu-central-1/MFA' }],
      },
    ])
  })

  test('of version 3 says the same with a name that stays', async () => {
    expect(await saidIn([version3])).toEqual([
      {
        kind: 'misconfiguration',
        title: 'Ensure RDS instances have minor version upgrade enabled.',
        rule: 'rds_instance_minor_version_upgrade_enabled',
        severity: 'low',
        ratings: [{ source: 'prowler', severity: 'low' }],
        locations: [{ path: 'rds-instance-id' }],
        fingerprints: { 'prowler/finding': version3.FindingUniqueId },
      },
    ])
  })

  test('in OCSF names the resource by its ARN', async () => {
    const reading = await readJson([ocsf])
    expect(reading.tools).toEqual([{ name: 'prowler', version: '5.4.0' }])
    expect((await saidIn([ocsf]))[0]).toEqual({
      kind: 'misconfiguration',
      title: 'Ensure roles are not too permissive',
      rule: 'iam_role_administratoraccess_policy',
      severity: 'high',
      ratings: [{ source: 'prowler', severity: 'high' }],
      locations: [{ path: 'arn:aws:iam::123456789012:role/admin' }],
      fingerprints: { 'prowler/finding': ocsf.finding_info.uid },
    })
  })

  test('in OCSF of version 3 is read by its older names', async () => {
    const { finding_info, metadata, status_code, ...rest } = ocsf
    const old = (status: string) => ({
      ...rest,
      status,
      finding: finding_info,
      metadata: {
        product: { name: 'Prowler', version: '3.6.1', feature: { uid: 'acm_expiration', name: 'x' } },
      },
    })
    const reading = await readJson([old('Failure'), old('Success')])
    expect(reading.results.map(({ rule, place }) => [rule, place.record])).toEqual([['acm_expiration', 1]])
  })

  test('on several resources is a result of each', async () => {
    const resources = [{ uid: '9', name: 'pod' }, { name: 'other' }]
    expect((await saidIn([{ ...ocsf, resources }])).map(({ locations }) => locations)).toEqual([
      [{ path: '9', logical: 'pod' }],
      [{ path: 'other' }],
    ])
  })

  test('of an image is the published vulnerability that its check is named by', async () => {
    const metadata = { ...ocsf.metadata, event_code: 'CVE-2022-0778' }
    expect((await saidIn([{ ...ocsf, metadata }]))[0]).toMatchObject({
      kind: 'vulnerability',
      vulnerability: 'CVE-2022-0778',
    })
  })

  // Names of checks in Prowler 5.
  test.each([
    ['awslambda_function_no_secrets_in_variables', 'secret'],
    ['ecs_task_definitions_no_environment_secrets', 'secret'],
    ['ec2_instance_secrets_user_data', 'secret'],
    ['core_no_secrets_envs', 'misconfiguration'],
    ['eks_cluster_kms_cmk_encryption_in_secrets_enabled', 'misconfiguration'],
    ['secretsmanager_automatic_rotation_enabled', 'misconfiguration'],
  ])('of the check %s is a %s', async (CheckID, kind) => {
    expect((await saidIn([{ ...version3, CheckID }]))[0]?.kind).toBe(kind)
  })

  test('of a secret has nothing of its message', async () => {
    const CheckID = 'ec2_instance_secrets_user_data'
    const [said] = await saidIn([{ ...version3, CheckID, CheckTitle: '', StatusExtended: 'found tf-abc123' }])
    expect(said?.title).toBe(CheckID)
  })

  test.each([
    [{ ...version2, Status: 'Pass' }, 0],
    [{ ...version2, Status: 'Info' }, 0],
    [{ ...version2, Status: 'Strange' }, 1],
    [{ ...version2, Status: undefined }, 1],
    [{ ...version3, Status: 'PASS' }, 0],
    [{ ...ocsf, status_code: 'PASS' }, 0],
    [{ ...ocsf, status_code: 'MANUAL' }, 0],
    [{ ...ocsf, status_code: undefined }, 1],
  ])('%j gives %i results', async (record, results) => {
    const reading = await readJson([record], { format: 'prowler' })
    expect([reading.records, reading.results.length, reading.unreadable.total]).toEqual([1, results, 0])
  })

  test.each([
    [{ ...version2, Status: 'WARNING' }, 'warning'],
    [{ ...version3, Status: 'MUTED' }, 'muted'],
    [{ ...ocsf, status: 'Suppressed' }, 'muted'],
  ])('that was muted is suppressed: %j', async (record, reason) => {
    expect((await saidIn([record]))[0]?.suppression).toEqual({ by: 'prowler', reason })
  })
})

describe('a report of Prowler', () => {
  test('may be JSON Lines', async () => {
    const lines = [version2, { ...version2, Status: 'Info' }].map((one) => JSON.stringify(one)).join('\n')
    expect(await readText(lines)).toMatchObject({
      format: 'prowler',
      records: 2,
      results: [{ rule: 'check114' }],
    })
  })

  test('counts the checks that people must make', async () => {
    const reading = await readJson([ocsf, { ...ocsf, status_code: 'MANUAL' }])
    expect(reading.notes).toEqual([{ code: 'evidence.note.by-hand', values: { checks: 1 } }])
  })

  test.each(['[]', '{}', '[{"Status":"FAIL"}]'])('of no check is refused: %s', async (text) => {
    expect((await refusalOf(() => readText(text, { format: 'prowler' })))?.code).toBe('evidence.lacks')
  })
})

describe('a table of Prowler', () => {
  const table = (...rows: string[]) => `${rows.join('\n')}\n`
  const columns2 =
    'PROFILE,ACCOUNT_NUM,REGION,TITLE_ID,CHECK_RESULT,TITLE_TEXT,CHECK_RESULT_EXTENDED,CHECK_SEVERITY'
  const row2 = (result: string, user: string) =>
    `,123,us-east-1,1.3,${result},[check13] Ensure unused credentials are disabled (Scored),User ${user},Informational`
  const columns5 =
    'FINDING_UID;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;MUTED;SEVERITY;RESOURCE_UID;RESOURCE_NAME;PROWLER_VERSION'
  const row5 = (status: string, muted: string) =>
    `u;rdp_open;Ensure RDP is closed;${status};Firewall f is open;${muted};critical;id-9;f;5.4.0`

  test('of version 2 has a result for each resource that only its message names', async () => {
    const reading = await readText(
      table(columns2, row2('FAIL', 'a'), row2('PASS', 'b'), row2('INFO', 'c'), row2('FAIL', 'd')),
    )
    expect([reading.format, reading.records]).toEqual(['prowler', 4])
    expect(
      reading.results.map(({ rule, title, severity, locations }) => [rule, title, severity, locations]),
    ).toEqual(
      ['User a', 'User d'].map((logical) => [
        'check13',
        'Ensure unused credentials are disabled',
        'none',
        [{ path: '123/us-east-1', logical }],
      ]),
    )
  })

  test('since version 3 has semicolons, and a column for what was muted', async () => {
    const reading = await readText(
      table(columns5, row5('FAIL', 'False'), row5('FAIL', 'True'), row5('PASS', 'False')),
    )
    expect([reading.records, reading.tools]).toEqual([3, [{ name: 'prowler', version: '5.4.0' }]])
    expect(reading.results.map(({ suppression }) => suppression)).toEqual([
      undefined,
      { by: 'prowler', reason: 'muted' },
    ])
    expect(reading.results[0]).toMatchObject({
      kind: 'misconfiguration',
      title: 'Ensure RDP is closed',
      rule: 'rdp_open',
      severity: 'critical',
      locations: [{ path: 'id-9', logical: 'f' }],
      fingerprints: { 'prowler/finding': 'u' },
    })
  })

  test('without a row proves nothing', async () => {
    const reading = await readText(table(columns5))
    expect([reading.format, reading.records, reading.nothingScanned]).toEqual(['prowler', 0, true])
  })

  test('of other columns is refused, whoever says that it is one', async () => {
    expect((await refusalOf(() => readText('a,b\n1,2\n', { format: 'prowler' })))?.code).toBe(
      'evidence.lacks',
    )
  })
})
