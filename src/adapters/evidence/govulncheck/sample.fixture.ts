import type { Sample } from '../sample.fixture.ts'

const osv = {
  id: 'GO-2021-0113',
  published: '2021-10-06T17:51:21Z',
  aliases: ['CVE-2021-38561', 'GHSA-ppp9-7jff-5vj2'],
  summary: 'Out-of-bounds read in golang.org/x/text/language',
  details: 'Parse panics',
  affected: [
    {
      package: { name: 'golang.org/x/text', ecosystem: 'Go' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '0.3.7' }] }],
    },
  ],
}

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      { config: { protocol_version: 'v1.0.0', scanner_name: 'govulncheck', scan_level: 'symbol' } },
      { SBOM: { modules: [{ path: 'golang.org/x/text', version: 'v0.3.5' }] } },
      { progress: { message: 'Scanning your code' } },
      { osv },
      {
        finding: {
          osv: 'GO-2021-0113',
          fixed_version: 'v0.3.7',
          trace: [
            {
              module: 'golang.org/x/text',
              version: 'v0.3.5',
              package: 'golang.org/x/text/language',
              function: 'Parse',
            },
            {
              module: 'vuln.tutorial',
              package: 'vuln.tutorial',
              function: 'main',
              position: { filename: 'main.go', line: 12 },
            },
          ],
        },
      },
    ],
  },
  {
    syntax: 'json',
    document: {
      Calls: { Functions: {}, Entries: null },
      Imports: { Packages: {}, Entries: null },
      Vulns: [
        {
          OSV: osv,
          Symbol: 'Parse',
          PkgPath: 'golang.org/x/text/language',
          ModPath: 'golang.org/x/text',
          CallSink: 1,
          ImportSink: 2,
          RequireSink: 3,
        },
      ],
      Modules: [{ Path: 'golang.org/x/text', Version: 'v0.3.5' }],
    },
    mayBeEmpty: /^Vulns$/,
  },
]
