import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: [
      {
        line: 9,
        code: 'DL3008',
        message: 'Pin versions in apt get install.',
        column: 1,
        file: 'shop/Dockerfile',
        level: 'warning',
      },
    ],
  },
]
