import { fakeSecret, type Sample } from '../sample.fixture.ts'

const vulnerability = {
  VulnerabilityID: 'CVE-2021-23337',
  VendorIDs: ['GHSA-35jh-r3h4-6jhm'],
  PkgName: 'lodash',
  PkgPath: 'web/package-lock.json',
  PkgIdentifier: { PURL: 'pkg:npm/lodash@4.17.20' },
  InstalledVersion: '4.17.20',
  FixedVersion: '4.17.21',
  Status: 'fixed',
  SeveritySource: 'ghsa',
  Title: 'command injection',
  Severity: 'HIGH',
  CweIDs: ['CWE-94'],
  VendorSeverity: { ghsa: 3 },
  CVSS: { ghsa: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', V3Score: 7.2 } },
  PublishedDate: '2021-02-15T13:15:12Z',
}

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      SchemaVersion: 2,
      ArtifactName: 'shop',
      Results: [{ Target: 'package-lock.json', Type: 'npm', Vulnerabilities: [vulnerability] }],
    },
    mayBeEmpty: /^(?:Results|Results\.0\.Vulnerabilities)$/,
    maySayNothing: /^Results\.0$/,
  },
  {
    syntax: 'json',
    document: {
      SchemaVersion: 2,
      ArtifactName: 'shop',
      Results: [
        {
          Target: 'app/keys.env',
          Class: 'secret',
          Secrets: [
            {
              RuleID: 'aws-access-key-id',
              Category: 'AWS',
              Severity: 'CRITICAL',
              Title: 'AWS Access Key ID',
              StartLine: 3,
              EndLine: 3,
              Match: `key=${fakeSecret}`,
              Code: { Lines: [{ Number: 3, Content: `key=${fakeSecret}` }] },
            },
          ],
        },
      ],
    },
    mayBeEmpty: /^(?:Results|Results\.0\.Secrets)$/,
    maySayNothing: /^Results\.0$/,
  },
]
