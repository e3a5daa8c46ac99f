import type { Sample } from '../sample.fixture.ts'

const around = {
  database: { 'advisory-count': 1134 },
  lockfile: { 'dependency-count': 92 },
  settings: { severity: null, ignore: [] },
}

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      ...around,
      vulnerabilities: {
        count: 1,
        list: [
          {
            advisory: {
              id: 'RUSTSEC-2020-0071',
              title: 'Potential segfault in the time crate',
              description: 'Environment variables of another thread',
              date: '2020-11-18',
              aliases: ['CVE-2020-26235'],
              cvss: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H',
              informational: null,
            },
            versions: { patched: ['>=0.2.23'] },
            package: { name: 'time', version: '0.1.40' },
          },
        ],
      },
      warnings: {},
    },
  },
  {
    syntax: 'json',
    document: {
      ...around,
      vulnerabilities: { count: 0, list: [] },
      warnings: {
        unmaintained: [
          {
            kind: 'unmaintained',
            package: { name: 'net2', version: '0.2.37' },
            advisory: { id: 'RUSTSEC-2020-0016', title: 'net2 is deprecated', informational: 'unmaintained' },
            versions: { patched: [] },
          },
        ],
      },
    },
    mayBeEmpty: /^warnings(?:\.unmaintained)?$/,
    maySayNothing: /^warnings(?:\.unmaintained)?$/,
  },
]
