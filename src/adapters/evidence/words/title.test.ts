import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { titleOf } from './title.ts'

test.each([
  [['  one\t two \n three'], 'one two'],
  [[undefined, null, ' ', 'second'], 'second'],
  [['\r\n\n first'], 'first'],
  [['### Summary\nReads any file.\n\n### Details'], 'Reads any file.'],
  [['## Impact:\r\n\r\nReads any file.'], 'Reads any file.'],
  [['# Reads any file'], 'Reads any file'],
  [['### Summary'], 'Summary'],
  [['#1 in the list'], '#1 in the list'],
  [[], undefined],
])('of %j the title is %j', (candidates, title) => {
  expect(titleOf(...candidates)).toBe(title)
})

test.prop([fc.string({ unit: 'grapheme', maxLength: 500 })])(
  'a title is one line of well-formed text, and not long',
  (text) => {
    const title = titleOf(text) ?? ''
    expect(title).not.toMatch(/[\r\n]/)
    expect(title.length).toBeLessThanOrEqual(160)
    expect(title.isWellFormed()).toBe(true)
  },
)
