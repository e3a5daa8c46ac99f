import { expect, test } from 'vitest'
import { HoldpointError } from '../core/base/errors.ts'
import { errorText } from './error-text.ts'

const choices = Array.from({ length: 60 }, (_, i) => `format-${i}`)
const values = { option: '--format', given: 'nope', choices, nearest: undefined }

test('a long message stays inside the width, none of its words lost', () => {
  const error = new HoldpointError('usage.bad-choice', values)
  const text = errorText(error, { width: 80 })
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
  expect(text.replace(/\s+/g, ' ').startsWith(error.message)).toBe(true)
})
