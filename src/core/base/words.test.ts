import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { counted, grouped } from './words.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1204, '1,204'],
  [-1_000_000, '-1,000,000'],
  [1234.5678, '1,234.5678'],
])('%d reads %s', (n, words) => {
  expect(grouped(n)).toBe(words)
})

test.prop([fc.integer()])('whole numbers read as English has them', (n) => {
  expect(grouped(n)).toBe(n.toLocaleString('en'))
})

test('only one is singular', () => {
  expect([0, 1, 2, 1204].map((n) => counted(n, 'finding'))).toEqual([
    '0 findings',
    '1 finding',
    '2 findings',
    '1,204 findings',
  ])
  expect(counted(3, 'policy', 'policies')).toBe('3 policies')
})
