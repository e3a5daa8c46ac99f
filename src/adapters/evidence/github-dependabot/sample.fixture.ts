import type { Sample } from '../sample.fixture.ts'

const nodes = [
  {
    number: 1,
    state: 'OPEN',
    vulnerableManifestPath: 'app/pom.xml',
    vulnerableManifestFilename: 'pom.xml',
    vulnerableRequirements: '= 5.3.29',
    dismissReason: null,
    dismissComment: null,
    securityVulnerability: {
      severity: 'CRITICAL',
      package: { name: 'org.springframework:spring-web', ecosystem: 'MAVEN' },
      firstPatchedVersion: { identifier: '6.0.0' },
      advisory: {
        summary: 'Unsafe Java deserialization',
        description: 'Before 6.0.0',
        publishedAt: '2022-05-14T00:00:00Z',
        identifiers: [
          { type: 'GHSA', value: 'GHSA-4wrc-f8pq-fpqp' },
          { type: 'CVE', value: 'CVE-2016-1000027' },
        ],
        cvss: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8 },
        cwes: { nodes: [{ cweId: 'CWE-502' }] },
      },
    },
  },
]

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      {
        number: 2,
        state: 'open',
        dependency: { package: { ecosystem: 'pip', name: 'django' }, manifest_path: 'a/requirements.txt' },
        security_advisory: {
          ghsa_id: 'GHSA-rf4j-j272-fj86',
          cve_id: 'CVE-2018-6188',
          summary: 'Information exposure',
          description: 'Allows remote attackers to obtain information',
          severity: 'high',
          cvss: { vector_string: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5 },
          cwes: [{ cwe_id: 'CWE-200', name: 'Exposure' }],
          identifiers: [{ type: 'GHSA', value: 'GHSA-rf4j-j272-fj86' }],
          published_at: '2018-10-03T21:13:54Z',
        },
        security_vulnerability: {
          package: { ecosystem: 'pip', name: 'django' },
          severity: 'high',
          first_patched_version: { identifier: '2.0.2' },
        },
        dismissed_reason: null,
        dismissed_comment: null,
      },
    ],
    maySayNothing: /^0\.state$/,
  },
  {
    syntax: 'json',
    document: { data: { repository: { vulnerabilityAlerts: { nodes, pageInfo: { hasNextPage: false } } } } },
    mayBeEmpty: /^data\.repository\.vulnerabilityAlerts\.nodes$/,
    maySayNothing: /\.state$/,
  },
]
