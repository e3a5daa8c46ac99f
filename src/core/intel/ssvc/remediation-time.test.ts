import { expect, test } from 'vitest'
import { remediationTimeOf } from './remediation-time.ts'
import { bod2604 } from './tables.ts'

// CISA, Binding Operational Directive 26-04, table 1.
test('each outcome of BOD 26-04 is a number of days, or none, with or without forensics', () => {
  expect(bod2604.outcome.values.map((outcome) => [outcome, remediationTimeOf(outcome)])).toEqual([
    ['fix on system upgrade', { forensics: false }],
    ['60 days', { days: 60, forensics: false }],
    ['14 days', { days: 14, forensics: false }],
    ['3 days', { days: 3, forensics: false }],
    ['3 days & forensic investigation', { days: 3, forensics: true }],
  ])
})

test('what is no outcome of BOD 26-04 has no time', () => {
  expect(remediationTimeOf('immediate')).toBeUndefined()
  expect(remediationTimeOf('constructor')).toBeUndefined()
})
