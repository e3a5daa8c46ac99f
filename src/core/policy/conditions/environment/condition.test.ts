import { expect, test } from 'vitest'
import { outcome, refuses, subject } from '../../../../../test/subject.ts'
import { environment } from './condition.ts'

test.each([
  [['production'], 'production', 'met'],
  [['staging', 'prod*'], 'production', 'met'],
  [['staging'], 'production', 'unmet'],
  [['*'], undefined, 'unknown'],
])('%j against %s is %s', (wanted, name, kind) => {
  const release = { product: 'shop', digests: [], ...(name !== undefined && { environment: name }) }
  expect(outcome(environment, wanted, subject({}, { release }))).toBe(kind)
})

test('an empty list is refused', () => {
  expect(refuses(environment, [])).toBe(true)
})
