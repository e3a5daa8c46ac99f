import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { isSameData } from '../../core/base/same-data.ts'
import { remembering } from './remembering.ts'

test.prop([fc.jsonValue(), fc.jsonValue()])('data is the same where its JSON is', (a, b) => {
  expect(isSameData(a, structuredClone(a))).toBe(true)
  expect(isSameData(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b))
})

test('an object that lacks a member named like an inherited one is not the same', () => {
  expect(isSameData({ constructor: Object }, {})).toBe(false)
  expect(isSameData([], {})).toBe(false)
})

test('is made once for records that say the same, and again where one says otherwise', () => {
  const made: number[] = []
  const recall = remembering(
    (record: number) => {
      made.push(record)
      return { record }
    },
    (a, b) => a === b,
  )
  const [first, again, other, third] = [recall('x', 1), recall('x', 1), recall('x', 2), recall('y', 1)]
  expect(again).toBe(first)
  expect([other, third]).toEqual([{ record: 2 }, { record: 1 }])
  expect(made).toEqual([1, 2, 1])
})
