import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { wellFormed } from './well-formed.ts'

test('a NUL is refused, with the place where it was met', () => {
  expect(() => wellFormed('a\0b', { file: 'hold.yaml', line: 2 })).toThrow(
    'hold.yaml: holds a NUL character (line 2)',
  )
})

test.each(['\ud800', 'a\udc00b', '\udc00\ud800'])('the lone surrogate in %j is refused', (text) => {
  expect(() => wellFormed(text)).toThrow(expect.objectContaining({ code: 'text.lone-surrogate' }))
})

test.prop([fc.string({ unit: 'binary' })])('what may come in survives UTF-8', (text) => {
  fc.pre(!text.includes('\0'))
  expect(new TextDecoder().decode(new TextEncoder().encode(wellFormed(`x${text}`)))).toBe(`x${text}`)
})
