import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

const words = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })

describe('how far words are apart', () => {
  // kitten and sitting: V. Levenshtein's distance in every textbook. Swaps: F. Damerau, 1964. CA and ABC are 3 and
  // not 2 apart because the restricted form edits no letter twice (L. Boytsov, 2011).
  test.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['severtiy', 'severity', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %s to %s it takes %d changes', (a, b, changes) => {
    expect(editDistance(a, b)).toBe(changes)
  })

  test.prop([words, words])('there and back are as far, and only the same word is no way', (a, b) => {
    expect(editDistance(a, b)).toBe(editDistance(b, a))
    expect(editDistance(a, b) === 0).toBe(a === b)
    expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
  })
})

describe('did you mean', () => {
  const conditions = ['severity', 'score', 'since', 'scope', 'age']

  test.each([
    ['severtiy', 'severity'],
    ['Severity', 'severity'],
    ['scor', 'score'],
    ['sinec', 'since'],
    ['scoope', 'scope'],
    ['aeg', 'age'],
  ])('%s is taken for %s', (word, meant) => {
    expect(nearest(word, conditions)).toBe(meant)
  })

  test.each(['', 'weakness', 'xyz', 'on', 'a'.repeat(100_000)])(
    'a word that resembles none stays alone',
    (word) => {
      expect(nearest(word, conditions)).toBeUndefined()
    },
  )

  test('of two that are equally near the first is meant', () => {
    expect(nearest('cat', ['car', 'bat'])).toBe('car')
  })
})
