import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      version: '1.3',
      meta: { application: 'Dependency-Track', version: '4.14.1' },
      project: { name: 'shop', version: '1' },
      findings: [
        {
          component: {
            group: 'psy',
            name: 'psysh',
            version: 'v0.12.10',
            purl: 'pkg:composer/psy/psysh@v0.12.10',
          },
          vulnerability: {
            source: 'GITHUB',
            vulnId: 'GHSA-4486-gxhx-5mg7',
            title: 'Reads a file',
            description: '### Summary\nReads a file',
            severity: 'MEDIUM',
            cvssV3BaseScore: 6.7,
            cvssV3Vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:R/S:U/C:H/I:H/A:N',
            cvssV4Score: 5.3,
            cweId: 427,
            cwes: [{ cweId: 427, name: 'x' }],
            aliases: [{ cveId: 'CVE-2026-25129', ghsaId: 'GHSA-4486-gxhx-5mg7' }],
            published: '2026-01-30 20:17:00.0',
          },
          analysis: { state: 'NOT_SET', isSuppressed: false, detail: 'x' },
        },
      ],
    },
    mayBeEmpty: /^findings$/,
  },
]
