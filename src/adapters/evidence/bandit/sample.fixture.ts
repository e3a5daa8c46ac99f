import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      errors: [],
      metrics: { _totals: { nosec: 1 } },
      results: [
        {
          code: `11 def login():\n12     password = '${fakeSecret}'\n`,
          filename: './app/login.py',
          issue_confidence: 'MEDIUM',
          issue_cwe: { id: 259, link: 'https://cwe.mitre.org/data/definitions/259.html' },
          issue_severity: 'LOW',
          issue_text: `Possible hardcoded password: '${fakeSecret}'`,
          line_number: 12,
          line_range: [12],
          test_id: 'B105',
          test_name: 'hardcoded_password_string',
        },
      ],
    },
    mayBeEmpty: /^results$/,
  },
]
