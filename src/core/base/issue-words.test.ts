import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { problemOf } from './issue-words.ts'

test.each([
  [z.string(), 'must be text'],
  [z.int(), 'must be a number'],
  [z.array(z.string()), 'must be a list'],
  [z.object({}), 'must be an object'],
  [z.record(z.string(), z.string()), 'must be an object'],
])('what a person wrote instead of something else is told in words: %#', (schema, says) => {
  const [issue] = schema.safeParse(true, { reportInput: true }).error?.issues ?? []
  expect(issue && problemOf(issue)).toBe(says)
})
