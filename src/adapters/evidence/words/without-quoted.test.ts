import { expect, test } from 'vitest'
import { withoutQuoted } from './without-quoted.ts'

test.each([
  ["Possible hardcoded password: 'letmein'", 'Possible hardcoded password'],
  ['The value "letmein" is used, and "another"', 'The value'],
  ['Hard-coded credentials', 'Hard-coded credentials'],
  ["'letmein'", ''],
  [undefined, undefined],
])('%j is %j', (text, kept) => {
  expect(withoutQuoted(text)).toBe(kept)
})
