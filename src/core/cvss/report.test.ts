import { expect, test } from 'vitest'
import { scoreReport } from './report.ts'

// The keys and their order are the contract of `holdpoint score --json`.
test('a 3.1 vector is reported with its temporal score', () => {
  // 9.8 x 0.97 = 9.506, up to 9.6: CVSS v3.1 specification, section 7.2.
  expect(JSON.stringify(scoreReport('CVSS:3.1/AC:L/AV:N/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F'))).toBe(
    '{"version":"3.1","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F","base":9.8,"temporal":9.6,' +
      '"environmental":null,"overall":9.6,"severity":"critical"}',
  )
})

test('a 4.0 vector is reported with its threat score', () => {
  // MacroVector 000120 is 9.1.
  const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U'
  expect(JSON.stringify(scoreReport(vector))).toBe(
    `{"version":"4.0","vector":"${vector}","base":10,"threat":9.1,"environmental":null,"overall":9.1,"severity":"critical"}`,
  )
})

test('a 2.0 vector is reported without its parentheses', () => {
  expect(scoreReport('(AV:N/AC:L/Au:N/C:P/I:P/A:P)')).toEqual({
    version: '2.0',
    vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P',
    base: 7.5,
    temporal: null,
    environmental: null,
    overall: 7.5,
    severity: 'high',
  })
})
