import { expect, test } from 'vitest'
import { bound, outcome, refuses, subject } from '../../../../../test/subject.ts'
import { severities } from '../../../cvss/severity.ts'
import { say } from '../../../language/catalogue.ts'
import { severity } from './condition.ts'

test.each([
  [
    ['critical', 'high'],
    ['met', 'met', 'unmet', 'unmet', 'unmet', 'unknown'],
  ],
  [['none'], ['unmet', 'unmet', 'unmet', 'unmet', 'met', 'unknown']],
  [['unknown'], ['unmet', 'unmet', 'unmet', 'unmet', 'unmet', 'met']],
  [
    ['critical', 'unknown'],
    ['met', 'unmet', 'unmet', 'unmet', 'unmet', 'met'],
  ],
])('%j against critical, high, medium, low, none, unknown', (wanted, kinds) => {
  expect(severities.map((each) => outcome(severity, wanted, subject({ severity: each })))).toEqual(kinds)
})

test.each([
  ['critical', ['medium']],
  ['high', ['medium']],
  ['medium', ['high']],
  ['none', ['high']],
  ['unknown', ['high', 'medium']],
] as const)('changes: the nearest to %s that answers otherwise', (now, others) => {
  const changes = bound(severity, ['critical', 'high']).changes(subject({ severity: now }))
  expect(changes.map((change) => change.subject.finding.severity)).toEqual(others)
})

test('a score that is worse than the word beside it is its severity, and that is said', () => {
  const given = { severity: 'low', ratings: [{ source: 'vendor', score: 9.8, severity: 'low' }] } as const
  const said = bound(severity, ['critical']).evaluate(subject(given))
  expect(said).toEqual({
    kind: 'met',
    because: say('severity.by-score', { severity: 'critical', source: 'vendor', score: 9.8 }),
  })
})

test('a word that is no severity is refused', () => {
  expect(refuses(severity, ['MODERATE'])).toBe(true)
})
