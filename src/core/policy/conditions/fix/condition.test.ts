import { expect, test } from 'vitest'
import { bound, handlebars, outcome, subject, warning } from '../../../../../test/subject.ts'
import type { Fix } from '../../../findings/result.ts'
import { fix } from './condition.ts'

const available: Fix = { state: 'available', versions: ['4.7.7'] }

test.each<[string[], Fix, string]>([
  [['available'], available, 'met'],
  [['available'], { state: 'none' }, 'unmet'],
  [['none', 'wont-fix'], { state: 'wont-fix' }, 'met'],
  [['none', 'wont-fix'], available, 'unmet'],
  [['available', 'none', 'wont-fix'], { state: 'unknown' }, 'unknown'],
])('%j with %j is %s', (wanted, state, kind) => {
  expect(outcome(fix, wanted, subject({ ...handlebars, fix: state }))).toBe(kind)
})

test('no tool says whether there is one', () => {
  expect(outcome(fix, ['none'], subject(handlebars))).toBe('unknown')
})

test('nothing can change where every state is asked for, or for our own code', () => {
  const everything = bound(fix, ['available', 'none', 'wont-fix'])
  expect(everything.changes(subject({ ...handlebars, fix: available }))).toEqual([])
  expect(bound(fix, ['available']).changes(subject(warning))).toEqual([])
})
