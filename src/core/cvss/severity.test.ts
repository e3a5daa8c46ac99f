import { expect, test } from 'vitest'
import { severityOf } from './severity.ts'

// FIRST, CVSS v3.1 specification, section 5, table 14; v4.0, section 6: the same.
test.each([
  [0, 'none'],
  [0.1, 'low'],
  [3.9, 'low'],
  [4, 'medium'],
  [6.9, 'medium'],
  [7, 'high'],
  [8.9, 'high'],
  [9, 'critical'],
  [10, 'critical'],
])('%d is %s in 3.0, 3.1 and 4.0', (score, severity) => {
  expect([severityOf('3.0', score), severityOf('3.1', score), severityOf('4.0', score)]).toEqual([
    severity,
    severity,
    severity,
  ])
})

// nvd.nist.gov/vuln-metrics/cvss: "CVSS v2.0 Ratings".
test.each([
  [0, 'low'],
  [3.9, 'low'],
  [4, 'medium'],
  [6.9, 'medium'],
  [7, 'high'],
  [10, 'high'],
])('%d is %s in 2.0, by the bands of the NVD', (score, severity) => {
  expect(severityOf('2.0', score)).toBe(severity)
})
