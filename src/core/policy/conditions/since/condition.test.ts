import { expect, test } from 'vitest'
import { bound, outcome, subject } from '../../../../../test/subject.ts'
import { speak } from '../../../language/catalogue.ts'
import { since } from './condition.ts'

test.each([
  [['introduced'], 'introduced', false, 'met'],
  [['introduced'], 'existing', false, 'unmet'],
  [['introduced', 'worsened'], 'existing', true, 'met'],
  [['introduced', 'worsened'], 'existing', false, 'unmet'],
  [['existing'], 'existing', true, 'met'],
  [['introduced'], 'newly-disclosed', false, 'unmet'],
  [['newly-disclosed', 'newly-detected'], 'newly-detected', false, 'met'],
] as const)('%j: %s, worsened %s, is %s', (wanted, own, worsened, kind) => {
  expect(outcome(since, wanted, subject({}, { since: own, worsened }))).toBe(kind)
})

test.each([
  ['introduced', false, 'if it were already known in the deployed release'],
  ['existing', true, 'if it were rated no worse than in the deployed release'],
  ['existing', false, 'if it were brought by this release'],
] as const)('changes: %s, worsened %s', (own, worsened, words) => {
  const changes = bound(since, ['introduced', 'worsened']).changes(subject({}, { since: own, worsened }))
  expect(changes.map(({ says }) => speak(says))).toEqual([words])
})
