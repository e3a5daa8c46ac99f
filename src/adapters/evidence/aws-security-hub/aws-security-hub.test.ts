import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// The shape is that of the AWS Security Finding Format (ASFF), 2018-10-08.
const control = {
  SchemaVersion: '2018-10-08',
  Id: 'arn:aws:securityhub:us-east-1:012345678912:subscription/fsbp/v/1.0.0/IAM.5/finding/de861909',
  ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
  GeneratorId: 'aws-foundational-security-best-practices/v/1.0.0/IAM.5',
  AwsAccountId: '012345678912',
  Types: ['Software and Configuration Checks/Industry and Regulatory Standards/AWS-FSBP'],
  Severity: { Product: 40, Label: 'MEDIUM', Normalized: 40, Original: 'MEDIUM' },
  Title: 'IAM.5 MFA should be enabled for all IAM users that have console password',
  Description: 'This AWS control checks whether MFA is enabled.',
  ProductFields: { ControlId: 'IAM.5', 'aws/securityhub/ProductName': 'Security Hub' },
  Resources: [{ Type: 'AwsAccount', Id: 'AWS::::Account:012345678912' }],
  Compliance: { Status: 'FAILED' },
  Workflow: { Status: 'NEW' },
  WorkflowState: 'NEW',
  RecordState: 'ACTIVE',
}
const saidOf = async (change: object) => await saidIn({ Findings: [{ ...control, ...change }] })

describe('a finding of a control', () => {
  test('says which control fails for which resource', async () => {
    expect(await saidOf({})).toEqual([
      {
        kind: 'misconfiguration',
        title: control.Title,
        rule: 'IAM.5',
        severity: 'medium',
        ratings: [{ source: 'aws-security-hub', severity: 'medium' }],
        locations: [{ path: 'AWS::::Account:012345678912' }],
      },
    ])
  })

  test('that passed is a record without result; one that could not be checked is a result', async () => {
    const findings = ['PASSED', 'NOT_AVAILABLE', 'WARNING', undefined].map((Status) => ({
      ...control,
      Compliance: { Status },
    }))
    const reading = await readJson({ Findings: findings })
    expect([reading.records, reading.results.map(({ place }) => place.record)]).toEqual([4, [2, 3, 4]])
  })

  test.each([
    [{ RecordState: 'ARCHIVED' }, 'archived'],
    [
      { Workflow: { Status: 'SUPPRESSED' }, Note: { Text: 'accepted until May' } },
      'suppressed: accepted until May',
    ],
    [{ Workflow: { Status: 'RESOLVED' }, RecordState: 'ARCHIVED' }, 'resolved'],
    [{ Workflow: undefined, WorkflowState: 'RESOLVED' }, 'resolved'],
    [{ Workflow: { Status: 'NOTIFIED' }, WorkflowState: 'RESOLVED' }, undefined],
  ])('with %j is set aside: %s', async (change, reason) => {
    const [said] = await saidOf(change)
    expect(said?.suppression).toEqual(reason && { by: 'aws-security-hub', reason })
  })

  // ASFF, Severity: 0 informational, 1-39 low, 40-69 medium, 70-89 high, 90-100 critical.
  test.each([
    [{ Label: 'INFORMATIONAL' }, 'none'],
    [{ Label: 'CRITICAL', Normalized: 1 }, 'critical'],
    [{ Normalized: 0 }, 'none'],
    [{ Normalized: 39 }, 'low'],
    [{ Normalized: 40 }, 'medium'],
    [{ Normalized: '70' }, 'high'],
    [{ Normalized: 90 }, 'critical'],
    [{ Normalized: 101 }, 'unknown'],
    [{}, 'unknown'],
  ])('of severity %j is %s', async (Severity, severity) => {
    expect((await saidOf({ Severity }))[0]?.severity).toBe(severity)
  })

  test('keeps the word of the product beside one that somebody changed', async () => {
    const [said] = await saidOf({
      Severity: { Label: 'LOW' },
      FindingProviderFields: { Severity: { Label: 'HIGH' } },
    })
    expect(said).toMatchObject({
      severity: 'low',
      ratings: [
        { source: 'aws-security-hub', severity: 'low' },
        { source: 'Security Hub', severity: 'high' },
      ],
    })
  })
})

describe('a finding of Inspector', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'
  const jetty = (name: string) => ({
    Name: `org.eclipse.jetty:${name}`,
    Version: '8.1.14',
    Epoch: '0',
    PackageManager: 'JAR',
    FilePath: `/app/${name}.jar`,
    FixedInVersion: '9.4.6',
  })
  const inspector = {
    ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
    ProductName: 'Inspector',
    GeneratorId: 'AWSInspector',
    Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
    Severity: { Label: 'HIGH' },
    Title: 'CVE-2017-9735 - org.eclipse.jetty:jetty-server, org.eclipse.jetty:jetty-util',
    Description: 'Jetty is prone to a timing channel.',
    ProductFields: {
      'aws/inspector/inspectorScore': '7.5',
      'aws/inspector/resources/1/resourceDetails/awsEc2InstanceDetails/platform': 'AMAZON_LINUX_2',
    },
    Resources: [{ Id: 'arn:aws:ec2:eu-west-1:1:instance/i-0' }],
    Compliance: undefined,
  }
  const vulnerability = {
    Id: 'CVE-2017-9735',
    VulnerablePackages: [jetty('jetty-server'), jetty('jetty-util')],
    Cvss: [
      { Version: '2.0', BaseScore: 5, BaseVector: 'AV:N/AC:L/Au:N/C:P/I:N/A:N', Source: 'NVD' },
      { Version: '3.1', BaseScore: '7.5', BaseVector: vector, Source: 'NVD' },
      { Version: '3.1', BaseScore: 7.5, BaseVector: vector, Source: 'NVD' },
    ],
    Vendor: { Name: 'NVD', VendorSeverity: 'HIGH', VendorCreatedAt: '2017-06-16T21:29:00Z' },
    FixAvailable: 'YES',
  }
  const inspected = async (change: object, own: object = {}) =>
    await saidOf({ ...inspector, ...own, Vulnerabilities: [{ ...vulnerability, ...change }] })

  test('says of each package which vulnerability it has', async () => {
    const results = await inspected({})
    expect(results.map(({ component }) => component?.name)).toEqual([
      'org.eclipse.jetty:jetty-server',
      'org.eclipse.jetty:jetty-util',
    ])
    expect(results[0]).toEqual({
      kind: 'vulnerability',
      title: 'Jetty is prone to a timing channel.',
      vulnerability: 'CVE-2017-9735',
      severity: 'high',
      ratings: [
        { source: 'aws-security-hub', severity: 'high' },
        { source: 'Inspector', severity: 'high', score: 7.5 },
        { source: 'nvd', severity: 'high' },
        { source: 'nvd', severity: 'medium', score: 5, vector: 'AV:N/AC:L/Au:N/C:P/I:N/A:N' },
        { source: 'nvd', severity: 'high', score: 7.5, vector },
      ],
      published: '2017-06-16T21:29:00.000Z',
      component: {
        name: 'org.eclipse.jetty:jetty-server',
        version: '8.1.14',
        purl: 'pkg:maven/org.eclipse.jetty/jetty-server@8.1.14',
      },
      fix: { state: 'available', versions: ['9.4.6'] },
      locations: [{ path: 'arn:aws:ec2:eu-west-1:1:instance/i-0' }, { path: '/app/jetty-server.jar' }],
    })
  })

  test.each([
    [{ Name: 'requests', Version: '2.0', PackageManager: 'PYTHONPKG' }, 'pkg:pypi/requests@2.0'],
    [{ Name: '@angular/core', Version: '1.0', PackageManager: 'NODEPKG' }, 'pkg:npm/%40angular/core@1.0'],
    [
      { Name: 'golang.org/x/net', Version: 'v0.9.0', PackageManager: 'GOBINARY' },
      'pkg:golang/golang.org/x/net@v0.9.0',
    ],
    [
      { Name: 'Newtonsoft.Json', Version: '9.0', PackageManager: 'DOTNET_CORE' },
      'pkg:nuget/Newtonsoft.Json@9.0',
    ],
    [
      { Name: 'openssl', Version: '1.0.2k', Release: '24.amzn2', Epoch: '1', PackageManager: 'OS' },
      'pkg:rpm/amazon/openssl@1:1.0.2k-24.amzn2',
    ],
    [{ Name: 'thing', Version: '1', PackageManager: 'NEW' }, undefined],
  ])('of the package %j has the package URL %s', async (one, purl) => {
    expect((await inspected({ VulnerablePackages: [one] }))[0]?.component?.purl).toBe(purl)
  })

  test.each([
    ['NotAvailable', 'NO', { state: 'none' }],
    ['', 'YES', undefined],
    ['1.2', 'PARTIAL', { state: 'available', versions: ['1.2'] }],
  ])('fixed in %j, available %s, has the fix %j', async (FixedInVersion, FixAvailable, fix) => {
    const change = { FixAvailable, VulnerablePackages: [{ Name: 'x', FixedInVersion }] }
    expect((await inspected(change))[0]?.fix).toEqual(fix)
  })

  test('with an empty list is of the vulnerability in its title', async () => {
    const [said] = await saidOf({ ...inspector, Title: 'CVE-2022-3643 - kernel', Vulnerabilities: [] })
    expect(said).toMatchObject({ kind: 'vulnerability', vulnerability: 'CVE-2022-3643' })
    expect(said).not.toHaveProperty('rule')
  })

  test('in code of one’s own is no published vulnerability', async () => {
    const code = { Cwes: ['CWE-798'], FilePath: { FileName: 'a.py', FilePath: 'src/a.py', StartLine: 7 } }
    const results = await inspected(
      { Id: undefined, VulnerablePackages: [], CodeVulnerabilities: [code] },
      {
        Title: 'CWE-798 - Hardcoded credentials',
        Types: ['Software and Configuration Checks/Vulnerabilities'],
      },
    )
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({
      kind: 'code',
      weaknesses: ['CWE-798'],
      locations: [{ path: 'src/a.py', line: 7 }, { path: 'arn:aws:ec2:eu-west-1:1:instance/i-0' }],
    })
    expect(results[0]).not.toHaveProperty('vulnerability')
  })
})

describe('a finding of another product', () => {
  test('of GuardDuty is known by its type', async () => {
    const [said] = await saidOf({
      ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty',
      GeneratorId: 'arn:aws:guardduty:eu-west-1:1:detector/cab6',
      Types: ['TTPs/Persistence/Persistence:IAMUser-NetworkPermissions'],
      ProductFields: {},
      Compliance: undefined,
    })
    expect(said?.rule).toBe('Persistence:IAMUser-NetworkPermissions')
  })

  test('of Macie that found credentials is a secret', async () => {
    const Types = ['Sensitive Data Identifications/Passwords/SensitiveData:S3Object-Credentials']
    expect((await saidOf({ Types }))[0]?.kind).toBe('secret')
  })

  test('names its product as the tool', async () => {
    const reading = await readJson([
      control,
      {
        ...control,
        ProductArn: 'arn:aws:securityhub:eu-west-1::product/prowler/prowler',
        GeneratorId: 'prowler-rds_minor',
        ProductFields: { ProviderName: 'Prowler', ProviderVersion: '3.0' },
      },
    ])
    expect(reading.results.map(({ tool, rule }) => [tool, rule])).toEqual([
      [{ name: 'Security Hub' }, 'IAM.5'],
      [{ name: 'Prowler', version: '3.0' }, 'prowler-rds_minor'],
    ])
  })
})

describe('a file of findings', () => {
  test.each([
    [[control]],
    [{ Findings: [control] }],
    [{ findings: [control] }],
    [{ detail: { findings: [control] } }],
  ])('may have them in %j', async (document) => {
    expect(await readJson(document)).toMatchObject({ format: 'aws-security-hub', records: 1 })
  })

  test('without any is known by the answer of the API', async () => {
    expect(await readJson({ Findings: [] })).toMatchObject({ format: 'aws-security-hub', records: 0 })
  })

  test('that is only one page of them is not whole', async () => {
    expect((await readJson({ Findings: [control], NextToken: 'abc' })).failed?.code).toBe(
      'evidence.failed.more-pages',
    )
    expect((await readJson({ Findings: [control], NextToken: null })).failed).toBeUndefined()
  })

  test('in another version is refused', async () => {
    expect((await refusalOf(() => readJson([{ ...control, SchemaVersion: '2030-01-01' }])))?.code).toBe(
      'evidence.version',
    )
  })

  test.each([{}, { Findings: null }, []])('without a list is refused: %j', async (document) => {
    const error = await refusalOf(() => readJson(document, { format: 'aws-security-hub' }))
    expect(error?.code).toBe('evidence.lacks')
  })
})
