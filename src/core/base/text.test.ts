import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { byCodePoint, comparable, oneLine, percentDecoded, printable, quoted } from './text.ts'

const anyText = fc.string({ unit: 'binary' })
const codePoints = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0)

describe('text from a report', () => {
  // The first is ECMA-48's "erase in page"; the second the override of CVE-2021-42574, "Trojan Source".
  test.each([
    ['\u001b[2J', '\\u{1b}[2J'],
    ['user\u202e nimda', 'user\\u{202e} nimda'],
    ['a\u2066b\u2069c', 'a\\u{2066}b\\u{2069}c'],
    ['log\u200bin', 'log\\u{200b}in'],
    ['\ufefftext', '\\u{feff}text'],
    ['one\r\ntwo\tthree', 'one\\u{d}\\u{a}two\\u{9}three'],
    ['\u009b31m', '\\u{9b}31m'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['\ud83d', '\\u{d83d}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\u3164', '\\u{3164}'],
  ])('%j cannot play with a terminal', (hostile, shown) => {
    expect(printable(hostile)).toBe(shown)
  })

  test.each(['Größe', '日本語', '⚠️ 😀', 'a\u0301', "it's 100 % \\ fine", ''])(
    '%s stays as it is',
    (plain) => {
      expect(printable(plain)).toBe(plain)
    },
  )

  test.prop([anyText])(
    'nothing that controls or hides is left, and showing it twice changes nothing',
    (text) => {
      const shown = printable(text)
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      expect(printable(shown)).toBe(shown)
    },
  )

  test('its lines become one', () => {
    expect(oneLine('  SQL injection\r\n\tin search\u2028 ')).toBe('SQL injection in search')
  })

  test('quoted, a long one is cut by characters, never through the middle of one', () => {
    expect(quoted('😀😀😀', 2)).toBe('"😀😀..."')
    expect(quoted('😀😀', 2)).toBe('"😀😀"')
    expect(quoted('\u001b')).toBe('"\\u{1b}"')
  })
})

describe('texts', () => {
  test('letter and accent compare as the accented letter', () => {
    // Unicode Standard Annex 15, figure 3: A with ring, composed and decomposed.
    expect(comparable('A\u030a')).toBe(comparable('\u00c5'))
  })

  test('a character past U+FFFF stands behind one before it, although UTF-16 has it the other way', () => {
    expect(['\u{1f600}', '\uff5e', 'a'].sort(byCodePoint)).toEqual(['a', '\uff5e', '\u{1f600}'])
    expect(['\u{1f600}', '\uff5e', 'a'].sort()).toEqual(['a', '\u{1f600}', '\uff5e'])
  })

  test.prop([anyText, anyText])('stand in the order of their code points', (a, b) => {
    const x = codePoints(a)
    const y = codePoints(b)
    const at = x.findIndex((point, i) => point !== y[i])
    const expected = at === -1 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1)
    expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected))
  })

  test.prop([anyText, anyText])('are in the same place only if they are the same', (a, b) => {
    expect(byCodePoint(a, b) === 0).toBe(a === b)
    expect(byCodePoint(a, b) + byCodePoint(b, a)).toBe(0)
  })
})

// RFC 3986, 2.1: a percent sign and two hexadecimal digits, here of UTF-8.
test.each([
  ['%40angular/core', '@angular/core'],
  ['caf%C3%A9', 'caf\u00e9'],
  ['100%', '100%'],
  ['%ZZ', '%ZZ'],
  ['plain', 'plain'],
])('%s without its percent-encoding is %s', (written, plain) => {
  expect(percentDecoded(written)).toBe(plain)
})
