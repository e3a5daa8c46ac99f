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

test.each([
  ['as it was', `${'word '.repeat(40)}`, `${'word '.repeat(31)}word…`],
  ['where the tool cut it too', `${'x'.repeat(156)}... more`, `${'x'.repeat(156)}…`],
  ['inside a token', `${'x '.repeat(75)}AKIAIOSFODNN7EXAMPLE`, `${'x '.repeat(75)}AKIA…`],
])('a long title is cut with one mark, %s', (_, text, title) => {
  expect(titleOf(text)).toBe(title)
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
