import { expect, test } from 'vitest'
import { outcome, subject } from '../../../../../test/subject.ts'
import { product } from './condition.ts'

test.each([
  [['shop'], 'met'],
  [['billing', 'sh*'], 'met'],
  [['shop-*'], 'unmet'],
  [['billing'], 'unmet'],
])('%j against shop is %s', (wanted, kind) => {
  expect(outcome(product, wanted, subject({}))).toBe(kind)
})
