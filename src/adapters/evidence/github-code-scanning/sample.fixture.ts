import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      {
        number: 35,
        state: 'open',
        html_url: 'https://github.com/example/shop/security/code-scanning/35',
        dismissed_reason: null,
        dismissed_comment: null,
        rule: {
          id: 'py/sql-injection',
          severity: 'error',
          security_severity_level: 'high',
          description: 'SQL query built from user-controlled sources',
          full_description: 'Building a SQL query from user-controlled sources is vulnerable.',
          name: 'py/sql-injection',
          tags: ['external/cwe/cwe-089', 'security'],
        },
        tool: { name: 'CodeQL', version: '2.16.2' },
        most_recent_instance: {
          message: { text: 'This query depends on a user-provided value.' },
          location: { path: 'src/shop.py', start_line: 42 },
        },
      },
    ],
    maySayNothing: /^0\.state$/,
  },
]
