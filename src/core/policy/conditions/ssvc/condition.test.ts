import { expect, test } from 'vitest'
import { known, log4shell } from '../../../../../test/intel.ts'
import { bound, handlebars, injection, outcome, refuses, subject } from '../../../../../test/subject.ts'
import { speak } from '../../../language/catalogue.ts'
import type { Reach } from '../../../release/exposure.ts'
import { ssvc } from './condition.ts'

const threeDays = { table: 'bod-26-04', decision: ['3 days', '3 days & forensic investigation'] }
// Automatable, and all of C, I and A are lost: the second row from the last of the table where KEV does not list it.
const total = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const about = (vector: string, from: Reach | undefined, listed = false) => {
  const given = {
    ...handlebars,
    vulnerability: log4shell.cve,
    ratings: [{ source: 'nvd', vector, severity: 'critical' as const }],
  }
  const intel = known({ kev: listed ? [log4shell] : [] })
  return subject(given, {
    intel: intel.of(subject(given).finding),
    feeds: intel.feeds,
    release: { product: 'shop', digests: [], ...(from && { exposure: { from, source: 'a file' } }) },
  })
}

// CISA BOD 26-04, rows 14, 10, 2 and 15.
test.each([
  ['unlisted, exposed, automatable, total: 3 days', about(total, 'internet'), 'met'],
  ['unlisted, not exposed, automatable, total: 60 days', about(total, 'internal'), 'unmet'],
  [
    'unlisted, exposed, not automatable, partial: 60 days',
    about('CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 'internet'),
    'unmet',
  ],
  ['listed, exposed, automatable, total: 3 days and forensics', about(total, 'internet', true), 'met'],
  ['listed, automatable, total: 3 days and forensics, exposed or not', about(total, undefined, true), 'met'],
  ['unlisted, automatable, total, and nobody says how exposed', about(total, undefined), 'unknown'],
])('%s', (_, given, kind) => {
  expect(outcome(ssvc, threeDays, given)).toBe(kind)
})

test('the directive is about published vulnerabilities', () => {
  expect(outcome(ssvc, threeDays, subject(injection))).toBe('unmet')
})

test('says what to do, in words', () => {
  expect(speak(bound(ssvc, threeDays).evaluate(about(total, 'internet')).because)).toBe(
    'fix it within 3 days',
  )
})

test('a decision of another table is refused', () => {
  expect(refuses(ssvc, { table: 'deployer', decision: ['3 days'] })).toBe(true)
  expect(refuses(ssvc, { table: 'deployer', decision: ['immediate'] })).toBe(false)
})
