import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      results: [
        {
          source: { path: '/src/Cargo.lock', type: 'lockfile' },
          packages: [
            {
              package: { name: 'crossbeam-utils', version: '0.6.6', ecosystem: 'crates.io' },
              vulnerabilities: [
                {
                  id: 'GHSA-qc84-gqf4-9926',
                  aliases: ['CVE-2022-23639'],
                  summary: 'crossbeam-utils race condition',
                  details: 'On 32-bit targets',
                  published: '2022-02-16T22:36:21Z',
                  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
                  affected: [
                    {
                      package: { ecosystem: 'crates.io', name: 'crossbeam-utils' },
                      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '0.8.7' }] }],
                      database_specific: { cwes: [{ cweId: 'CWE-362' }] },
                    },
                  ],
                  database_specific: { cwe_ids: ['CWE-362'], severity: 'HIGH' },
                },
              ],
              groups: [
                {
                  ids: ['GHSA-qc84-gqf4-9926'],
                  experimental_analysis: { 'GHSA-qc84-gqf4-9926': { called: true } },
                },
              ],
            },
          ],
        },
      ],
    },
    mayBeEmpty: /^results$/,
  },
]
