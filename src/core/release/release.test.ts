import { expect, test } from 'vitest'
import { HoldpointError } from '../base/errors.ts'
import { parseRelease } from './release.ts'

test.each([
  ['shop@4.2.0', { product: 'shop', version: '4.2.0' }],
  ['shop', { product: 'shop' }],
  ['@team/shop@4.2.0', { product: '@team/shop', version: '4.2.0' }],
  ['@team/shop', { product: '@team/shop' }],
  ['a@b@1', { product: 'a@b', version: '1' }],
])('%s', (text, release) => {
  expect(parseRelease(text)).toEqual(release)
})

test.each(['', ' ', 'shop@', ' @1'])('"%s" names no release', (text) => {
  expect(() => parseRelease(text)).toThrow(HoldpointError)
})
