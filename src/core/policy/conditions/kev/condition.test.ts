import { expect, test } from 'vitest'
import { known, log4shell, looked } from '../../../../../test/intel.ts'
import { bound, handlebars, injection, now, outcome, refuses, subject } from '../../../../../test/subject.ts'
import { addDuration, days } from '../../../base/instant.ts'
import type { IntelSource } from '../../../intel/intel-source.ts'
import { speak } from '../../../language/catalogue.ts'
import { kev } from './condition.ts'

const flaw = { ...handlebars, vulnerability: log4shell.cve }
const seen = (intel: IntelSource, given = flaw) => {
  const about = subject(given)
  return subject(given, { intel: intel.of(about.finding), feeds: intel.feeds })
}
const old = addDuration(now, -days(7) - 1)

test.each<[string, IntelSource, string]>([
  ['listed', known({ kev: [log4shell] }), 'met'],
  ['not listed', looked, 'unmet'],
  [
    'listed in a catalogue of last month: nothing is taken off it',
    known({ kev: [log4shell], confirmed: old }),
    'met',
  ],
  ['not listed in a catalogue that is more than 7 days old', known({ confirmed: old }), 'unknown'],
  ['not listed in one of exactly 7 days', known({ confirmed: addDuration(now, -days(7)) }), 'unmet'],
  ['never looked up', known({ without: ['kev'] }), 'unknown'],
])('%s', (_, intel, kind) => {
  expect(outcome(kev, { listed: true }, seen(intel))).toBe(kind)
})

test('a flaw of our own cannot be listed, and that is not "not listed"', () => {
  const said = bound(kev, { listed: true }).evaluate(subject(injection))
  expect([said.kind, said.because.code]).toEqual(['unmet', 'intel.not-applicable'])
  expect(bound(kev, { listed: true }).changes(subject(injection))).toEqual([])
})

test('ransomware is asked for apart', () => {
  const quiet = { ...log4shell, ransomware: false }
  expect(outcome(kev, { listed: true, ransomware: true }, seen(known({ kev: [log4shell] })))).toBe('met')
  expect(outcome(kev, { listed: true, ransomware: true }, seen(known({ kev: [quiet] })))).toBe('unmet')
})

test('says since when, and by whom', () => {
  const { because } = bound(kev, { listed: true }).evaluate(seen(known({ kev: [log4shell] })))
  expect(speak(because)).toBe(
    'exploited in the wild since 2021-12-10 at the latest, by ransomware too (KEV of 2026-11-24)',
  )
})

test('only "listed: true" can be asked for', () => {
  for (const given of [{}, { listed: false }, { listed: true, ransomware: false }])
    expect(refuses(kev, given)).toBe(true)
})
