import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      schema: 'holdpoint/intel/1',
      facts: [
        {
          vulnerability: 'CVE-2021-44228',
          exploitation: 'active',
          zeroDay: true,
          source: 'incident response team',
          at: '2021-12-10',
        },
      ],
    },
    results: 0,
  },
]
