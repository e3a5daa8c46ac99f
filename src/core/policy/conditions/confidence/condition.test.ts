import { expect, test } from 'vitest'
import { bound, finding, handlebars, outcome, subject } from '../../../../../test/subject.ts'
import { confidences } from '../../../findings/result.ts'
import { speak } from '../../../language/catalogue.ts'
import { confidence } from './condition.ts'

// Rows: what is asked. Columns: what is reported, in this order.
const reported = [...confidences, undefined] as const
test.each([
  ['confirmed', ['met', 'unmet', 'unmet', 'unmet', 'unmet']],
  ['high', ['met', 'met', 'unmet', 'unmet', 'unknown']],
  ['medium', ['met', 'met', 'met', 'unmet', 'unknown']],
  ['low', ['met', 'met', 'met', 'met', 'unknown']],
])('at least %s', (atLeast, kinds) => {
  const subjects = reported.map((each) => subject(each === undefined ? {} : { confidence: each }))
  expect(subjects.map((about) => outcome(confidence, { atLeast }, about))).toEqual(kinds)
})

test('the surest of the results behind a finding counts', () => {
  const surest = finding({ ...handlebars, confidence: 'low' }, { ...handlebars, confidence: 'confirmed' })
  expect(outcome(confidence, { atLeast: 'confirmed' }, { ...subject({}), finding: surest })).toBe('met')
})

test.each([
  ['confirmed', undefined, 'if somebody reproduced it'],
  ['confirmed', 'confirmed', 'if it were only reported as quite sure'],
  ['high', 'low', 'if it were reported as quite sure'],
  ['medium', 'high', 'if it were only reported as unsure'],
] as const)('changes: asked %s, reported %s', (atLeast, reports, words) => {
  const about = subject(reports === undefined ? {} : { confidence: reports })
  const changes = bound(confidence, { atLeast }).changes(about)
  expect(changes.map(({ says }) => speak(says))).toEqual([words])
})
