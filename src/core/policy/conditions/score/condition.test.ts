import { expect, test } from 'vitest'
import { bound, type Given, outcome, refuses, scored, subject } from '../../../../../test/subject.ts'
import { score } from './condition.ts'

test.each([
  [9.0, 9, 'met'],
  [8.9, 9, 'unmet'],
  [10, 9, 'met'],
  [0.1, 0.1, 'met'],
  [0, 0, 'met'],
  [6.9, 7, 'unmet'],
])('a score of %d against %d is %s', (given, atLeast, kind) => {
  expect(outcome(score, { atLeast }, subject(scored(given)))).toBe(kind)
})

// CVSS v3.1 section 5, v4.0 section 6: none 0.0, low 0.1 to 3.9, medium 4.0 to 6.9, high 7.0 to 8.9, critical 9.0 to 10.
test.each<[Given['severity'] & string, number, string]>([
  ['critical', 9, 'met'],
  ['critical', 9.5, 'unknown'],
  ['high', 9, 'unmet'],
  ['high', 8, 'unknown'],
  ['high', 7, 'met'],
  ['medium', 7, 'unmet'],
  ['medium', 4, 'met'],
  ['low', 0.1, 'met'],
  ['low', 4, 'unmet'],
  ['none', 0, 'met'],
  ['none', 0.1, 'unmet'],
  ['unknown', 9, 'unknown'],
  ['unknown', 0, 'met'],
])('%s without a score counts by its band: against %d it is %s', (severity, atLeast, kind) => {
  expect(outcome(score, { atLeast }, subject({ severity }))).toBe(kind)
})

test('a score counts before the word beside it', () => {
  const given = { severity: 'low', ratings: [{ source: 'vendor', score: 9.1, severity: 'low' }] } as const
  expect(outcome(score, { atLeast: 9 }, subject(given))).toBe('met')
})

test.each<[string, Given['severity'] & string, number, number, string, string]>([
  ['a worse word counts by its band', 'critical', 8.8, 9, 'met', 'score.by-word'],
  ['which may lie on either side', 'critical', 8.8, 9.5, 'unknown', 'score.only-word'],
  ['or below', 'medium', 3, 7, 'unmet', 'score.below'],
  ['a score of the same band counts itself', 'high', 8.8, 8.9, 'unmet', 'score.below'],
  ['a worse score counts before its word', 'low', 9.8, 9, 'met', 'score.at-least'],
  ['a score without a word counts', 'unknown', 9.8, 9, 'met', 'score.at-least'],
  ['but not a score of 0', 'unknown', 0, 9, 'unknown', 'score.unrated'],
])('%s: %s, scored %d, against %d is %s', (_, severity, given, atLeast, kind, code) => {
  const said = bound(score, { atLeast }).evaluate(
    subject({ severity, ratings: [{ source: 'vendor', score: given, severity }] }),
  )
  expect([said.kind, said.because.code]).toEqual([kind, code])
})

test('a milder rating beside it hides no severity that may score more', () => {
  const ratings = [
    { source: 'vendor', severity: 'critical' },
    { source: 'nvd', severity: 'critical', score: 9.1 },
  ] as const
  expect(outcome(score, { atLeast: 9.5 }, subject({ severity: 'critical', ratings }))).toBe('unknown')
})

test.each<[string, Given, number[]]>([
  ['just below the threshold', scored(9.8), [8.9]],
  ['the threshold', scored(5), [9]],
  ['either side of it where it cannot tell', {}, [9, 8.9]],
])('changes: %s', (_, given, scores) => {
  const changes = bound(score, { atLeast: 9 }).changes(subject(given))
  expect(changes.map((change) => change.subject.finding.rating.score)).toEqual(scores)
})

test('nothing is below a score of 0', () => {
  expect(bound(score, { atLeast: 0 }).changes(subject(scored(5)))).toEqual([])
})

test('a threshold outside of 0 to 10 is refused', () => {
  expect(refuses(score, { atLeast: 10.1 })).toBe(true)
  expect(refuses(score, { atLeast: -0.1 })).toBe(true)
})
