import type { Sample } from '../sample.fixture.ts'

const cvss = { score: 7.5, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      auditReportVersion: 2,
      vulnerabilities: {
        debug: {
          name: 'debug',
          severity: 'high',
          via: [
            {
              source: 1094457,
              name: 'debug',
              title: 'Inefficient regular expression',
              url: 'https://github.com/advisories/GHSA-9vvw-cc9w-f27h',
              severity: 'high',
              cwe: ['CWE-1333'],
              cvss,
              range: '<2.6.9',
            },
          ],
          nodes: ['node_modules/debug'],
          fixAvailable: { name: 'express', version: '4.18.3' },
        },
      },
      metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 1, critical: 0 } },
    },
  },
  {
    syntax: 'json',
    document: {
      actions: [],
      advisories: {
        '1064843': {
          findings: [{ version: '3.0.0', paths: ['eslint>strip-ansi>ansi-regex'] }],
          id: 1064843,
          title: 'Inefficient regular expression',
          module_name: 'ansi-regex',
          severity: 'moderate',
          github_advisory_id: 'GHSA-93q8-gq69-wqmw',
          cves: ['CVE-2021-3807'],
          cwe: ['CWE-1333'],
          cvss,
          overview: 'ansi-regex is slow',
          url: 'https://github.com/advisories/GHSA-93q8-gq69-wqmw',
          patched_versions: '>=5.0.1',
        },
      },
      metadata: { vulnerabilities: { info: 0, low: 0, moderate: 1, high: 0, critical: 0 } },
    },
  },
]
