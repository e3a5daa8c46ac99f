import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'xml',
    document: `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="jest tests" tests="1" failures="1" errors="0" time="1.2">
  <testsuite name="orders" errors="0" failures="1" skipped="0" tests="1">
    <testcase classname="orders search" name="escapes quotes" time="0.01"><failure>expected</failure></testcase>
  </testsuite>
</testsuites>`,
    results: 0,
  },
]
