import { expect, test } from 'vitest'
import { known, log4shell } from '../../../../../test/intel.ts'
import { handlebars, now, outcome, refuses, scored, subject } from '../../../../../test/subject.ts'
import { addDuration, days } from '../../../base/instant.ts'
import { due } from './condition.ts'

const times = { exploited: 3, critical: 14, high: 30, medium: 60 }
const open = (given: Parameters<typeof subject>[0], old: number) =>
  subject(given, { firstSeen: addDuration(now, -days(old)), since: 'existing' })

test.each([
  [9.8, 14, 'met'],
  [9.8, 13, 'unmet'],
  [7.5, 30, 'met'],
  [7.5, 29, 'unmet'],
  [5, 60, 'met'],
  [5, 59, 'unmet'],
  [2, 1000, 'unmet'],
])('scored %d and open for %d days: %s', (score, old, kind) => {
  expect(outcome(due, times, open({ ...handlebars, ...scored(score) }, old))).toBe(kind)
})

test('what nobody rated cannot be told, unless it is given a time', () => {
  expect(outcome(due, times, open(handlebars, 1000))).toBe('unknown')
  expect(outcome(due, { unknown: 14 }, open(handlebars, 14))).toBe('met')
})

test('what is exploited has the shorter time, and never a longer one', () => {
  const given = { ...handlebars, vulnerability: log4shell.cve, ...scored(5) }
  const intel = known({ kev: [log4shell] })
  const listed = { ...open(given, 3), intel: intel.of(subject(given).finding) }
  expect(outcome(due, times, listed)).toBe('met')
  expect(outcome(due, { exploited: 90, medium: 3 }, listed)).toBe('met')
  expect(outcome(due, { medium: 60 }, listed)).toBe('unmet')
})

test('where nobody can tell whether it is exploited, it is unknown between the two times', () => {
  const blind = known({ without: ['kev'] })
  const at = (old: number, score: number) => {
    const about = open({ ...handlebars, ...scored(score) }, old)
    return outcome(due, times, { ...about, intel: blind.of(about.finding), feeds: blind.feeds })
  }
  expect([2, 3, 59, 60].map((old) => at(old, 5))).toEqual(['unmet', 'unknown', 'unknown', 'met'])
  expect([2, 3, 1000].map((old) => at(old, 2))).toEqual(['unmet', 'unknown', 'unknown'])
})

// CISA BOD 26-04: not in KEV, automatable and total gives 3 days where it is exposed, and 60 where it is not.
test('by the table of BOD 26-04 it has the days that the table gives, and is unknown between two that it may give', () => {
  const ratings = [
    { source: 'nvd', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', severity: 'critical' as const },
  ]
  const at = (old: number, from?: 'internet' | 'internal') => {
    const release = {
      product: 'shop',
      digests: [],
      ...(from && { exposure: { from, source: 'a file' } }),
    }
    return outcome(due, { by: 'bod-26-04' }, { ...open({ ...handlebars, ratings }, old), release })
  }
  expect([2, 3].map((old) => at(old, 'internet'))).toEqual(['unmet', 'met'])
  expect([59, 60].map((old) => at(old, 'internal'))).toEqual(['unmet', 'met'])
  expect([2, 3, 59, 60].map((old) => at(old))).toEqual(['unmet', 'unknown', 'unknown', 'met'])
})

// CISA BOD 26-04, table 1: what is in KEV and publicly exposed has 3 days or 14, by what it can be used for.
test('a time that the table gives runs, whether somebody rated it or not', () => {
  const given = { ...handlebars, vulnerability: log4shell.cve }
  const intel = known({ kev: [log4shell] })
  const exposed = { product: 'shop', digests: [], exposure: { from: 'internet', source: 'a file' } } as const
  const at = (old: number) => ({
    ...open(given, old),
    intel: intel.of(subject(given).finding),
    release: exposed,
  })
  const said = [2, 3, 13, 14].map((old) => outcome(due, { by: 'bod-26-04' }, at(old)))
  expect(said).toEqual(['unmet', 'unknown', 'unknown', 'met'])
  // Not in KEV and not exposed: the table may give none, and then it is the severity's.
  const calm = { ...at(2), intel: known({}).of(at(2).finding), release: { product: 'shop', digests: [] } }
  const inside = { ...calm.release, exposure: { from: 'internal', source: 'a file' } } as const
  expect(outcome(due, { by: 'bod-26-04' }, { ...calm, release: inside })).toBe('unknown')
})

test('refuses parts of days, other words, and to be given no time at all', () => {
  for (const given of [{ critical: 0.5 }, { high: -1 }, { urgent: 3 }, {}])
    expect(refuses(due, given)).toBe(true)
})
