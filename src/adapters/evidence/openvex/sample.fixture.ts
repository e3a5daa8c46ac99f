import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    results: 0,
    document: {
      '@context': 'https://openvex.dev/ns/v0.2.0',
      '@id': 'https://openvex.dev/docs/example/vex-1',
      author: 'product security',
      role: 'vendor',
      timestamp: '2026-11-01T08:00:00Z',
      last_updated: '2026-11-02T08:00:00Z',
      version: 3,
      tooling: 'vexctl',
      statements: [
        {
          vulnerability: { name: 'CVE-2021-23369', aliases: ['GHSA-f2jv-r9rf-7988'] },
          timestamp: '2026-11-01T08:00:00Z',
          products: [
            {
              '@id': 'pkg:generic/shop@4.2.0',
              identifiers: { purl: 'pkg:oci/shop', cpe23: 'cpe:2.3:a:example:shop:4.2.0:*:*:*:*:*:*:*' },
              hashes: { 'sha-256': '0'.repeat(64) },
              subcomponents: [{ '@id': 'pkg:npm/handlebars@4.7.6' }],
            },
          ],
          status: 'not_affected',
          justification: 'vulnerable_code_not_in_execute_path',
          impact_statement: 'Templates are compiled when the shop is built.',
          status_notes: 'seen',
        },
      ],
    },
  },
]
