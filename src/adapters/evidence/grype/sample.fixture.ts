import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      matches: [
        {
          vulnerability: {
            id: 'GHSA-4374-p667-p6c8',
            namespace: 'github:language:go',
            severity: 'High',
            description: 'rapid reset',
            cvss: [{ source: 'x', version: '3.1', vector: 'CVSS:3.1/AV:N', metrics: { baseScore: 7.5 } }],
            fix: { versions: ['0.17.0'], state: 'fixed' },
            cwes: [{ cwe: 'CWE-770' }],
          },
          relatedVulnerabilities: [{ id: 'CVE-2023-39325', namespace: 'nvd:cpe', severity: 'High' }],
          artifact: { name: 'net', version: '1', purl: 'pkg:golang/net@1', locations: [{ path: '/go.mod' }] },
        },
      ],
      descriptor: { name: 'grype', version: '0.96.0' },
    },
    mayBeEmpty: /^matches$/,
  },
]
