import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { code, escaped } from './escape.ts'

const anyLine = fc.string({ unit: 'binary' }).map((text) => text.replace(/\s+/g, ' ').trim())

describe('escaped text', () => {
  // CommonMark 0.31, 6.2: a character reference stands for its character, and never for structure.
  test.each([
    ['**bold** _it_ ~~no~~', '&#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;&#126;no&#126;&#126;'],
    ['a | b', 'a &#124; b'],
    ['<img src=x>', '&#60;img src=x&#62;'],
    ['[a](b) ![c](d)', '&#91;a&#93;(b) &#33;&#91;c&#93;(d)'],
    ['`code`', '&#96;code&#96;'],
    ['\\', '&#92;'],
    ['&lt;', '&#38;lt;'],
    ['- item', '&#45; item'],
    ['12. item', '12&#8203;. item'],
    ['well-known = 2', 'well-known = 2'],
  ])('%s is only text', (text, expected) => {
    expect(escaped(text)).toBe(expected)
  })

  // GitHub links these in text whose references are resolved already, so a character stands between.
  test.each([
    ['@octocat', '&#64;&#8203;octocat'],
    ['#12', '&#35;&#8203;12'],
    ['GH-12', 'GH-&#8203;12'],
    ['https://evil.example', 'https:&#8203;//evil.example'],
    ['www.evil.example', 'www.&#8203;evil.example'],
    [':tada:', ':&#8203;tada:'],
  ])('%s is neither linked nor mentioned nor replaced', (text, expected) => {
    expect(escaped(text)).toBe(expected)
  })

  prop.prop([anyLine])('holds no character that could mark up', (line) => {
    const rest = escaped(line).replace(/<\/?span>|&#\d+;/g, '')
    expect(rest).not.toMatch(/[&<>|\\`*_~[\]!^$@#]|:\/\/|www\.[^&]/i)
  })
})

describe('code', () => {
  test('stands in a code span where that is safe', () => {
    expect(code('src/a_b.js:12 @x')).toBe('`src/a_b.js:12 @x`')
    expect(code('')).toBe('')
  })

  // GFM 4.10: a pipe ends a cell even in a code span, unless it is escaped.
  prop.prop([anyLine])('never ends its span or its cell early', (line) => {
    const shown = code(line)
    expect(shown === '' || /^`[^`|\\]+`$/.test(shown) || shown === escaped(line)).toBe(true)
  })
})
