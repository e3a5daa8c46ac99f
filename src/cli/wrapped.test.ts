import { expect, test } from 'vitest'
import { table, wrapped } from './wrapped.ts'

test('breaks at spaces, within the width, and indents each line', () => {
  expect(wrapped('one two three', 9, 2)).toBe('  one two\n  three')
})

test('a word longer than a line stands alone and whole', () => {
  expect(wrapped('a https://example.org/long b', 10)).toBe('a\nhttps://example.org/long\nb')
})

test('a table wraps what things mean beside their names, and beneath a very long name', () => {
  const rows = [
    ['a', 'first thing'],
    ['--a-name-of-more-than-26-letters', 'second'],
  ] as const
  expect(table(rows, 14)).toBe('  a  first\n     thing\n  --a-name-of-more-than-26-letters\n     second')
})
