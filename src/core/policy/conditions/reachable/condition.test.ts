import { expect, test } from 'vitest'
import { finding, handlebars, outcome, subject } from '../../../../../test/subject.ts'
import { reachable } from './condition.ts'

const unreachable = { ...handlebars, reachability: 'unreachable' } as const
const called = { ...handlebars, reachability: 'reachable' } as const

test.each([
  ['proven not to be called', unreachable, 'unmet', 'met'],
  ['seen to be called', called, 'met', 'unmet'],
  ['not looked at: no proof is no proof', handlebars, 'unknown', 'unmet'],
] as const)('%s', (_, given, isReachable, isUnreachable) => {
  expect(outcome(reachable, { is: 'reachable' }, subject(given))).toBe(isReachable)
  expect(outcome(reachable, { is: 'unreachable' }, subject(given))).toBe(isUnreachable)
})

test('one tool that saw a call counts before one that saw none; a tool that does not look says nothing', () => {
  expect(finding(unreachable, called).reachability).toBe('reachable')
  expect(finding(unreachable, handlebars).reachability).toBe('unreachable')
})
