import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      name: 'Test',
      type: 'Scanner (Generic Findings Import)',
      version: '1.0.0',
      findings: [
        {
          title: 'Login accepts any password',
          description: `With ${fakeSecret} too`,
          steps_to_reproduce: fakeSecret,
          severity: 'Medium',
          cve: 'CVE-2020-36234',
          vulnerability_ids: ['CVE-2020-36234', 'GHSA-5mrr-rgp6-x4gr'],
          vuln_id_from_tool: 'TEST1',
          unique_id_from_tool: '3287f2d0',
          cwe: 287,
          cvssv3: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:R/S:C/C:L/I:L/A:N',
          cvssv3_score: 4.8,
          file_path: 'src/login.cpp',
          line: 13,
          endpoints: [
            `https://me:${fakeSecret}@shop.example/login?password=${fakeSecret}`,
            { protocol: 'https', host: 'shop.example', port: 443, path: 'login', query: `key=${fakeSecret}` },
          ],
          component_name: 'shop',
          component_version: '1',
          fix_available: true,
          fix_version: '1.1',
          publish_date: '2021-01-06',
          active: true,
          verified: true,
          false_p: false,
          is_mitigated: false,
        },
      ],
    },
    mayBeEmpty: /^findings$/,
  },
  {
    syntax: 'csv',
    document: [
      'Date,Title,CweId,Url,Severity,Description,Mitigation,Impact,References,Active,Verified,FalsePositive,Duplicate,CVE,CVSSV3',
      `01/15/2026,Login,287,https://shop.example/?key=${fakeSecret},High,With ${fakeSecret} too,,,,TRUE,FALSE,FALSE,FALSE,CVE-2020-36234,`,
      '',
    ].join('\n'),
  },
]
