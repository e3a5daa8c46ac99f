import { expect, test } from 'vitest'
import { known } from '../../../../../test/intel.ts'
import { bound, handlebars, injection, now, outcome, refuses, subject } from '../../../../../test/subject.ts'
import { addDuration, days } from '../../../base/instant.ts'
import type { EpssScore } from '../../../intel/epss-score.ts'
import { speak } from '../../../language/catalogue.ts'
import { epss } from './condition.ts'

const cve = handlebars.vulnerability
const scored = (value: EpssScore | undefined, about: Parameters<typeof known>[0] = {}) => {
  const intel = known({ ...(value && { epss: { [cve]: value } }), ...about })
  const { finding } = subject(handlebars)
  return subject(handlebars, { intel: intel.of(finding), feeds: intel.feeds })
}

test.each<[EpssScore, object, string]>([
  [{ score: 0.1, percentile: 0.93 }, { atLeast: 0.1 }, 'met'],
  [{ score: 0.09999, percentile: 0.93 }, { atLeast: 0.1 }, 'unmet'],
  [{ score: 0.1, percentile: 0.93 }, { percentileAtLeast: 0.93 }, 'met'],
  [{ score: 0.1, percentile: 0.92999 }, { percentileAtLeast: 0.93 }, 'unmet'],
  [{ score: 0.2, percentile: 0.95 }, { atLeast: 0.1, percentileAtLeast: 0.96 }, 'unmet'],
  [{ score: 0, percentile: 0 }, { atLeast: 0 }, 'met'],
])('%o against %o is %s', (value, asked, kind) => {
  expect(outcome(epss, asked, scored(value))).toBe(kind)
})

test.each([
  ['no score: EPSS scores what is published, and this is not yet', {}, 'unmet'],
  ['EPSS was never loaded', { without: ['epss'] }, 'unknown'],
  ['EPSS is older than 7 days', { confirmed: addDuration(now, -days(8)) }, 'unknown'],
] as const)('%s', (_, about, kind) => {
  expect(outcome(epss, { atLeast: 0 }, scored(undefined, about))).toBe(kind)
})

test('a flaw of our own has no score, which is not a score of 0', () => {
  const said = bound(epss, { atLeast: 0 }).evaluate(subject(injection))
  expect([said.kind, said.because.code]).toEqual(['unmet', 'intel.not-applicable'])
})

test('says the chance and the rank, and rounds neither to nothing nor to certainty', () => {
  const saying = (value: EpssScore) => speak(bound(epss, { atLeast: 0 }).evaluate(scored(value)).because)
  expect(saying({ score: 0.943, percentile: 0.9995 })).toBe(
    '94% likely to be exploited somewhere within 30 days, and more than 99.9% of vulnerabilities score no higher (EPSS of 2026-11-24)',
  )
  expect(saying({ score: 0.00042, percentile: 0.05 })).toContain('less than 0.1% likely')
})

test('asks for something, and for shares', () => {
  for (const given of [{}, { atLeast: 10 }, { percentileAtLeast: -0.1 }])
    expect(refuses(epss, given)).toBe(true)
})
