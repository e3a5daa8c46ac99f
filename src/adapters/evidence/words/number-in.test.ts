import { expect, test } from 'vitest'
import { numberIn } from './number-in.ts'

test.each([
  ['9.8', 9.8],
  [' 10 ', 10],
  ['-1', -1],
  [7.5, 7.5],
  ['', undefined],
  ['-', undefined],
  ['9,8', undefined],
  ['0x10', undefined],
  ['1e5', undefined],
  [Number.NaN, undefined],
  [null, undefined],
  [undefined, undefined],
])('in %j it is %s', (text, number) => {
  expect(numberIn(text)).toBe(number)
})
