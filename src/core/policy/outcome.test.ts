import { expect, test } from 'vitest'
import { all, any, not, type OutcomeKind } from './outcome.ts'

// S. C. Kleene, Introduction to Metamathematics (1952), section 64: the strong tables of three-valued logic, with
// t as met, f as unmet and u as unknown. Columns: the two operands, their conjunction, their disjunction.
const tables: readonly (readonly [OutcomeKind, OutcomeKind, OutcomeKind, OutcomeKind])[] = [
  ['met', 'met', 'met', 'met'],
  ['met', 'unmet', 'unmet', 'met'],
  ['met', 'unknown', 'unknown', 'met'],
  ['unmet', 'met', 'unmet', 'met'],
  ['unmet', 'unmet', 'unmet', 'unmet'],
  ['unmet', 'unknown', 'unmet', 'unknown'],
  ['unknown', 'met', 'unknown', 'met'],
  ['unknown', 'unmet', 'unmet', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
]

const itself = (kind: OutcomeKind) => kind

test.each(tables)('%s and %s is %s; one of them is %s', (a, b, both, either) => {
  expect(all([a, b], itself, undefined)).toBe(both)
  expect(any([a, b], itself, undefined)).toBe(either)
})

test.each([
  ['met', 'unmet'],
  ['unmet', 'met'],
  ['unknown', 'unknown'],
] as const)('not %s is %s', (kind, opposite) => {
  expect(not(kind)).toBe(opposite)
})

test('all of nothing is met, and any of nothing is unmet', () => {
  expect(all([], itself, undefined)).toBe('met')
  expect(any([], itself, undefined)).toBe('unmet')
})

test('what settles it ends it: nothing behind is asked', () => {
  const asked = (part: OutcomeKind | 'not to be asked'): OutcomeKind => {
    if (part === 'not to be asked') throw new Error('asked on')
    return part
  }
  expect(all(['unmet', 'not to be asked'], asked, undefined)).toBe('unmet')
  expect(any(['met', 'not to be asked'], asked, undefined)).toBe('met')
})
