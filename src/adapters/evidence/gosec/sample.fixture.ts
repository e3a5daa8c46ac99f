import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      'Golang errors': {},
      Issues: [
        {
          severity: 'HIGH',
          confidence: 'LOW',
          cwe: { id: '798', url: 'https://cwe.mitre.org/data/definitions/798.html' },
          rule_id: 'G101',
          details: 'Potential hardcoded credentials',
          file: '/src/app/main.go',
          code: `7: func main() {\n8: \tpassword := "${fakeSecret}"\n9: }\n`,
          line: '8',
          column: '2',
          nosec: false,
          suppressions: null,
        },
      ],
      Stats: { files: 1, lines: 20, nosec: 0, found: 1 },
      GosecVersion: '2.18.2',
    },
    mayBeEmpty: /^Issues$/,
  },
]
