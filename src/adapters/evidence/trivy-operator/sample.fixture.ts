import { fakeSecret, type Sample } from '../sample.fixture.ts'

const metadata = {
  name: 'replicaset-nginx-7c9b-nginx',
  labels: {
    'trivy-operator.resource.kind': 'ReplicaSet',
    'trivy-operator.resource.name': 'nginx-7c9b',
    'trivy-operator.resource.namespace': 'default',
    'trivy-operator.container.name': 'nginx',
  },
}
const apiVersion = 'aquasecurity.github.io/v1alpha1'
const scanner = { name: 'Trivy', vendor: 'Aqua Security', version: '0.38.2' }

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      apiVersion,
      kind: 'VulnerabilityReport',
      metadata,
      report: {
        artifact: { repository: 'library/nginx', tag: '1.16', digest: 'sha256:00' },
        os: { family: 'debian', name: '10.3' },
        registry: { server: 'index.docker.io' },
        scanner,
        vulnerabilities: [
          {
            vulnerabilityID: 'CVE-2022-0778',
            resource: 'openssl',
            installedVersion: '1.1.1d-0+deb10u2',
            fixedVersion: '1.1.1d-0+deb10u8',
            severity: 'HIGH',
            title: 'openssl: a loop that never ends',
            publishedDate: '2022-03-15T17:15:00Z',
            score: 7.5,
            cvss: { nvd: { V3Vector: 'CVSS:3.1/AV:N', V3Score: 7.5 } },
            cvsssource: 'nvd',
            target: 'library/nginx:1.16 (debian 10.3)',
            class: 'os-pkgs',
            packageType: 'debian',
            packagePath: 'usr/lib/x',
            packagePURL: 'pkg:deb/debian/openssl@1.1.1d',
          },
        ],
      },
    },
    mayBeEmpty: /^report\.vulnerabilities$/,
  },
  {
    syntax: 'json',
    document: {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion,
          kind: 'ExposedSecretReport',
          metadata,
          report: {
            scanner,
            secrets: [
              {
                ruleID: 'github-pat',
                title: 'GitHub Personal Access Token',
                category: 'GitHub',
                severity: 'CRITICAL',
                match: fakeSecret,
                target: 'root/token.txt',
              },
            ],
          },
        },
      ],
    },
    mayBeEmpty: /^items\.0\.report\.secrets$/,
  },
  {
    syntax: 'json',
    document: [
      {
        apiVersion,
        kind: 'ClusterComplianceReport',
        metadata: { name: 'cis' },
        status: {
          detailReport: {
            results: [
              {
                checks: [
                  {
                    checkID: 'AVD-KSV-0001',
                    title: 'privilege escalation',
                    severity: '',
                    category: 'Kubernetes Security Check',
                    messages: ['may escalate'],
                    target: 'ReplicaSet/nginx',
                    success: false,
                  },
                ],
                id: '5.2.5',
                name: 'Minimize escalation',
                severity: 'HIGH',
              },
            ],
          },
        },
      },
    ],
    mayBeEmpty: /^0\.status\.detailReport\.results$/,
    maySayNothing: /success$/,
  },
  {
    syntax: 'json',
    document: {
      apiVersion,
      kind: 'ClusterComplianceReport',
      metadata: { name: 'cis' },
      status: {
        summaryReport: {
          controlCheck: [{ id: '4.2.10', name: 'TLS of kubelets', severity: 'CRITICAL', totalFail: 10 }],
        },
      },
    },
    mayBeEmpty: /^status\.summaryReport\.controlCheck$/,
    maySayNothing: /totalFail$/,
  },
]
