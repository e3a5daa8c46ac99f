import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      Profile: 'default',
      'Account Number': '012345678912',
      Control: '[check114] Ensure hardware MFA is enabled for the root account',
      Message: 'eu-central-1: Only Virtual MFA is enabled for root',
      Severity: 'Critical',
      Status: 'FAIL',
      'Control ID': '1.14',
      Region: 'eu-central-1',
      'Resource ID': 'MFA',
    },
  },
  {
    syntax: 'json',
    document: [
      {
        FindingUniqueId: 'prowler-aws-rds_minor-1-eu-west-1-db',
        Provider: 'aws',
        AccountId: '012345678912',
        Region: 'eu-west-1',
        CheckID: 'rds_instance_minor_version_upgrade_enabled',
        CheckTitle: 'Ensure RDS instances have minor version upgrade enabled.',
        Status: 'FAIL',
        StatusExtended: 'RDS Instance db does not have minor version upgrade enabled.',
        Severity: 'low',
        ResourceId: 'db',
        ResourceArn: 'arn:aws:rds:eu-west-1:012345678912:db:db',
      },
    ],
  },
  {
    syntax: 'json',
    document: [
      {
        message: 'IAM Role admin has AdministratorAccess policy attached.',
        metadata: {
          event_code: 'iam_role_administratoraccess_policy',
          product: { name: 'Prowler', uid: 'prowler', version: '5.4.0' },
          version: '1.4.0',
        },
        severity: 'High',
        status: 'New',
        status_code: 'FAIL',
        status_detail: 'IAM Role admin has AdministratorAccess policy attached.',
        finding_info: {
          title: 'Ensure IAM Roles do not have AdministratorAccess',
          uid: 'prowler-aws-iam_role',
        },
        resources: [{ name: 'admin', type: 'AwsIamRole', uid: 'arn:aws:iam::123456789012:role/admin' }],
      },
    ],
  },
  {
    syntax: 'csv',
    document: [
      'ACCOUNT_NUM,REGION,TITLE_ID,CHECK_RESULT,TITLE_TEXT,CHECK_RESULT_EXTENDED,CHECK_SEVERITY',
      '123456789012,us-east-1,1.3,FAIL,[check13] Ensure credentials unused are disabled (Scored),User a,Medium',
      '',
    ].join('\n'),
  },
  {
    syntax: 'csv',
    document: [
      'ACCOUNT_UID;FINDING_UID;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;MUTED;SEVERITY;RESOURCE_UID;RESOURCE_NAME',
      '1;uid-1;compute_firewall_rdp_access;Ensure RDP is closed;FAIL;Firewall f exposes RDP;False;critical;9;f',
      '',
    ].join('\n'),
  },
]
