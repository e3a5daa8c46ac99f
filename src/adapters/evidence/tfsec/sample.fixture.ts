import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      results: [
        {
          rule_id: 'general-secrets-no-plaintext-exposure',
          rule_description: 'Potentially sensitive data stored in "default" value of variable.',
          rule_provider: 'general',
          description: `Variable 'variable.key' includes ${fakeSecret}`,
          severity: 'CRITICAL',
          status: 'failed',
          passed: false,
          resource: 'variable.key',
          location: { filename: 'main.tf', start_line: 4, end_line: 9 },
        },
      ],
    },
    mayBeEmpty: /^results$/,
    maySayNothing: /^results\.0\.(?:passed|status)$/,
  },
]
