import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { tools: [{ name: 'scan', version: '1' }], component: { 'bom-ref': 'shop', name: 'shop' } },
      components: [
        { 'bom-ref': 'h', name: 'handlebars', version: '4', purl: 'pkg:npm/handlebars@4', components: [] },
      ],
      services: [{ 'bom-ref': 's', name: 'pay' }],
      vulnerabilities: [
        {
          id: 'CVE-2021-23369',
          source: { name: 'NVD' },
          references: [{ id: 'GHSA-f2jv-r9rf-7988' }],
          ratings: [
            {
              source: { name: 'NVD' },
              score: 9.8,
              severity: 'critical',
              method: 'CVSSv31',
              vector: 'CVSS:3.1/AV:N',
            },
          ],
          cwes: [94],
          description: 'Remote code execution',
          detail: 'more',
          published: '2021-04-12T14:15:00Z',
          analysis: { state: 'exploitable', justification: 'x', detail: 'y', response: ['update'] },
          affects: [{ ref: 'h', versions: [{ version: '4', status: 'affected' }] }],
        },
      ],
    },
    mayBeEmpty: /^vulnerabilities$/,
    maySayNothing: /(?:^|\.)status$/,
  },
]
