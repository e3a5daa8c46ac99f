import { expect, test } from 'vitest'
import { outcome, refuses, subject } from '../../../../../test/subject.ts'
import { findingKinds } from '../../../findings/result.ts'
import { kind } from './condition.ts'

test.each(findingKinds)('%s is itself and nothing else', (own) => {
  const about = subject({ kind: own })
  expect(findingKinds.filter((each) => outcome(kind, [each], about) === 'met')).toEqual([own])
  expect(outcome(kind, [...findingKinds], about)).toBe('met')
})

test('a kind that does not exist is refused', () => {
  expect(refuses(kind, ['bug'])).toBe(true)
})
