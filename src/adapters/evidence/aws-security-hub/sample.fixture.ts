import { fakeSecret, type Sample } from '../sample.fixture.ts'

const finding = {
  SchemaVersion: '2018-10-08',
  Id: 'arn:aws:inspector2:eu-west-1:123456789123:finding/e7dd7a69',
  ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/inspector',
  ProductName: 'Inspector',
  GeneratorId: 'AWSInspector',
  AwsAccountId: '123456789123',
  Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
  Severity: { Label: 'HIGH', Normalized: 70, Original: 'HIGH' },
  FindingProviderFields: { Severity: { Label: 'HIGH' } },
  Title: 'CVE-2017-9735 - org.eclipse.jetty:jetty-server',
  Description: 'a timing channel',
  ProductFields: { 'aws/inspector/inspectorScore': '7.5', 'other/field': fakeSecret },
  Resources: [{ Type: 'AwsEc2Instance', Id: 'arn:aws:ec2:eu-west-1:123456789123:instance/i-0' }],
  Compliance: { Status: 'FAILED', SecurityControlId: 'EC2.1' },
  Workflow: { Status: 'NEW' },
  WorkflowState: 'NEW',
  RecordState: 'ACTIVE',
  Note: { Text: 'seen' },
  Vulnerabilities: [
    {
      Id: 'CVE-2017-9735',
      VulnerablePackages: [
        {
          Name: 'org.eclipse.jetty:jetty-server',
          Version: '8.1.14',
          Epoch: '0',
          PackageManager: 'JAR',
          FilePath: '/app/jetty.jar',
          FixedInVersion: '9.4.6',
        },
      ],
      Cvss: [{ Version: '3.1', BaseScore: 7.5, BaseVector: 'CVSS:3.1/AV:N', Source: 'NVD' }],
      Vendor: { Name: 'NVD', VendorSeverity: 'HIGH', VendorCreatedAt: '2017-06-16T21:29:00Z' },
      FixAvailable: 'YES',
    },
  ],
}

export const samples: readonly Sample[] = [
  { syntax: 'json', document: { Findings: [finding] }, mayBeEmpty: /^Findings$/ },
  { syntax: 'json', document: [{ ...finding, Vulnerabilities: [] }] },
  {
    syntax: 'json',
    document: {
      detail: {
        findings: [
          {
            ...finding,
            Vulnerabilities: [
              {
                CodeVulnerabilities: [
                  { Cwes: ['CWE-798'], FilePath: { FileName: 'a.py', FilePath: 'src/a.py', StartLine: 7 } },
                ],
              },
            ],
          },
        ],
      },
    },
    mayBeEmpty: /^detail\.findings$/,
  },
]
