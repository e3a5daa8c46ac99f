import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'text',
    document: `TAP version 14
1..1
not ok 1 - escapes quotes in the order search
  ---
  message: expected
  ...
`,
    results: 0,
  },
]
