import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      schema: 'holdpoint/finding/1',
      reporter: { name: 'tester', version: '1' },
      findings: [
        {
          title: 'A flaw',
          id: 'PT-1',
          rule: 'r',
          weaknesses: ['CWE-89'],
          severity: 'high',
          component: { name: 'shop', version: '4.2.0' },
          locations: [{ path: 'a.js', line: 1 }],
          reproduced: { at: '2026-11-24T12:40:00Z', by: 'tester' },
          fix: { state: 'available', versions: ['4.2.1'] },
        },
      ],
    },
    mayBeEmpty: /^findings$/,
  },
]
