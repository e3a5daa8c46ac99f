import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      {
        type: 'auditAdvisory',
        data: {
          resolution: { id: 1064843, path: 'eslint>strip-ansi>ansi-regex' },
          advisory: {
            findings: [{ version: '3.0.0', paths: ['eslint>strip-ansi>ansi-regex'] }],
            id: 1064843,
            title: 'Inefficient regular expression',
            module_name: 'ansi-regex',
            severity: 'moderate',
            github_advisory_id: 'GHSA-93q8-gq69-wqmw',
            cves: ['CVE-2021-3807'],
            cwe: ['CWE-1333'],
            cvss: { score: 7.5, vectorString: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' },
            patched_versions: '>=5.0.1',
            url: 'https://github.com/advisories/GHSA-93q8-gq69-wqmw',
          },
        },
      },
      {
        type: 'auditSummary',
        data: { vulnerabilities: { info: 0, low: 0, moderate: 1, high: 0, critical: 0 } },
      },
    ],
  },
  {
    syntax: 'json',
    document: {
      value: 'transformers',
      children: {
        ID: 1096536,
        Issue: 'Deserialization of untrusted data',
        URL: 'https://github.com/advisories/GHSA-37q5-v5qm-c9v8',
        Severity: 'low',
        'Vulnerable Versions': '< 4.38.0',
        'Tree Versions': ['4.38'],
        Dependents: ['test@npm:1.13.0'],
      },
    },
  },
]
