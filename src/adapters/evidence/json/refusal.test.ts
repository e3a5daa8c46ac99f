import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import * as z from 'zod/mini'
import { limits } from '../../../core/base/limits.ts'
import { jsonDocument } from './json-document.ts'
import { atOnce, built, bytesOf, refusal, slowly } from './reading.fixture.ts'

const skip = (content: string | Uint8Array): void => jsonDocument(atOnce(content)).read([])

describe('a mistake is named with its line, column and byte', () => {
  // Columns count characters, bytes count from 0: ä takes two bytes, 😀 four.
  test.each([
    ['[1,]', '"]" where a value should be', 1, 4, 3],
    ['{"a" 1}', '"1" where ":" should be', 1, 6, 5],
    ['{"a":1,}', '"}" where a name in double quotes should be', 1, 8, 7],
    ['[1 2]', '"2" where "," or "]" should be', 1, 4, 3],
    ['{\n "ä😀": tru }', '" " where the rest of "true" should be', 2, 11, 16],
    ['[\r\n"a\tb"]', 'a control character (U+0009) where', 2, 3, 5],
    ['\n\n [01]', '"1" where "," or "]" should be', 3, 4, 5],
    ['[]\n[]', '"[" where the end of the document should be', 2, 1, 3],
    ['["\\x"]', '"x" where one of " \\ / b f n r t u should be', 1, 4, 3],
    ['[\u202e]', 'the character U+202E where a value should be', 1, 2, 1],
  ] as const)('%j', (text, says, line, column, byte) => {
    for (const sizes of [[1], [2, 1], [7], [1000]]) {
      const error = refusal(() => built(slowly(text, sizes)))
      expect(error?.code).toBe('evidence.not-json')
      expect(error?.message).toContain(says)
      expect(error?.place).toEqual({ file: 'report.json', line, column, byte })
    }
  })

  test('after a byte order mark, which takes bytes but no column', () => {
    expect(refusal(() => skip('\ufeff[x]'))?.place).toMatchObject({ line: 1, column: 2, byte: 4 })
  })

  // Table 3-7 of the Unicode Standard: overlong forms, surrogates, beyond U+10FFFF, a continuation on its own.
  test.each([
    { character: [0xc0, 0x80] },
    { character: [0xe0, 0x9f, 0x80] },
    { character: [0xf0, 0x8f, 0x80, 0x80] },
    { character: [0xed, 0xa0, 0x80] },
    { character: [0xf4, 0x90, 0x80, 0x80] },
    { character: [0x80] },
    { character: [0xe2, 0x82, 0x22] },
    { character: [0xff] },
  ])('a byte that begins no character of UTF-8: $character', ({ character }) => {
    const bytes = Uint8Array.from([...bytesOf('["ä'), ...character, ...bytesOf('"]')])
    for (const read of [() => skip(bytes), () => built(slowly(bytes, [1]))]) {
      const error = refusal(read)
      expect(error?.code).toBe('evidence.not-utf8')
      expect(error?.place).toMatchObject({ line: 1, column: 4, byte: 4 })
      expect(error?.message).toContain(`0x${character[0]?.toString(16).toUpperCase()}`)
    }
  })
})

describe('what is no JSON text at all', () => {
  test.each(['', ' ', '\n\n', '\ufeff'])('is empty: %j', (text) => {
    expect(refusal(() => skip(text))?.code).toBe('evidence.empty')
  })

  test.each(['utf16le', '\ufeff utf16le'])('is in another encoding: %s', (name) => {
    const bytes = Buffer.from(name.startsWith('\ufeff') ? '\ufeff{}' : '{}', 'utf16le')
    expect(refusal(() => skip(bytes))?.message).toContain('UTF-16')
    expect(refusal(() => skip(bytes.swap16()))?.message).toContain('UTF-16')
  })

  test('shows itself however few bytes come at a time', () => {
    expect(refusal(() => built(slowly(Buffer.from('{}', 'utf16le'), [1])))?.code).toBe('evidence.encoding')
    expect(built(slowly('\ufeff{}', [1]))).toEqual({})
  })

  test('is in UTF-32', () => {
    expect(refusal(() => skip(Uint8Array.of(0x5b, 0, 0, 0, 0x5d, 0, 0, 0)))?.message).toContain('UTF-32')
  })

  // RFC 1952, section 2.3.1; APPNOTE 4.3.7 of the ZIP format.
  test.each([
    ['gzip', [0x1f, 0x8b, 0x08]],
    ['zip', [0x50, 0x4b, 0x03, 0x04]],
    ['binary data', [0x02, 0x7b]],
  ] as const)('is %s', (kind, bytes) => {
    const error = refusal(() => skip(Uint8Array.from(bytes)))
    expect(error?.code).toBe('evidence.binary')
    expect(error?.message).toContain(kind)
  })
})

describe('what is too much', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const nestedObjects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

  test.each([nested, nestedObjects])('depth has a limit, built or skipped', (nest) => {
    expect(refusal(() => skip(nest(limits.jsonDepth)))).toBeUndefined()
    expect(refusal(() => built(atOnce(nest(limits.jsonDepth))))).toBeUndefined()
    expect(refusal(() => skip(nest(limits.jsonDepth + 1)))?.code).toBe('evidence.too-deep')
    expect(refusal(() => built(atOnce(nest(limits.jsonDepth + 1))))?.code).toBe('evidence.too-deep')
    expect(refusal(() => skip(nest(1_000_000)))?.code).toBe('evidence.too-deep')
  })

  test('a text has a limit where it is kept, and none where it is skipped', () => {
    const text = (length: number) => `["${'x'.repeat(length)}"]`
    expect(built(atOnce(text(limits.stringBytes)))).toEqual(['x'.repeat(limits.stringBytes)])
    const tooLong = text(limits.stringBytes + 1)
    expect(refusal(() => built(atOnce(tooLong)))?.code).toBe('evidence.too-large')
    expect(refusal(() => skip(tooLong))).toBeUndefined()
  })

  // 48 bytes for each value: 3,000,000 x 48 = 144,000,000 > 134,217,728.
  test('a value has a limit for all that is in it', () => {
    const many = `[${'[],'.repeat(3_000_000)}[]]`
    expect(refusal(() => built(atOnce(many)))?.code).toBe('evidence.too-large')
    expect(refusal(() => skip(many))).toBeUndefined()
  })

  test('what is handed over from inside does not make room for more around it', () => {
    const half = `[${'[],'.repeat(1_500_000)}[]]`
    const outer = { path: [], schema: z.object({ a: z.unknown(), b: z.unknown() }), receive: () => {} }
    const inner = { path: ['x', '*'], schema: z.unknown(), receive: () => {} }
    const read = () => jsonDocument(atOnce(`{"a":${half},"x":[1],"b":${half}}`)).read([outer, inner])
    expect(refusal(read)?.code).toBe('evidence.too-large')
  })

  test.each([
    ['lists', '[', '[],', '[]]'],
    ['objects', '[', '{},', '{}]'],
    ['members', '{', '"a":1,', '"a":1}'],
  ] as const)('%s that are only stepped into cost nothing', (_, first, many, last) => {
    const selection = { path: ['*', '*', 'b'], schema: z.unknown(), receive: () => {} }
    const document = jsonDocument(atOnce(first + many.repeat(3_000_000) + last))
    expect(refusal(() => document.read([selection]))).toBeUndefined()
  })
})

describe('what cannot be kept as text', () => {
  test.each(['"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"a\\uD83D"', '{"\\u0000":1}'])('%s', (text) => {
    expect(refusal(() => built(atOnce(text)))?.code).toBe('evidence.bad-text')
    expect(refusal(() => skip(text))).toBeUndefined()
  })

  test('a surrogate pair can', () => {
    expect(built(atOnce('"\\ud83d\\ude00"'))).toBe('😀')
  })
})

describe('the same name twice in one object', () => {
  test.each(['{"a":1,"a":2}', '[{"b":{"a":1,"\\u0061":2}}]', '{"__proto__":1,"__proto__":2}'])(
    'is refused where it is built: %s',
    (text) => {
      expect(refusal(() => built(atOnce(text)))?.code).toBe('evidence.duplicate-member')
      expect(refusal(() => skip(text))).toBeUndefined()
    },
  )

  test('is refused where it is stepped into', () => {
    const document = jsonDocument(atOnce('{"matches":[1],"matches":[]}'))
    const selection = { path: ['matches', '*'], schema: z.unknown(), receive: () => {} }
    expect(refusal(() => document.read([selection]))?.code).toBe('evidence.duplicate-member')
  })
})

describe('names that JavaScript gives a meaning', () => {
  const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":2}'

  test('are members like any other, and change nothing', () => {
    const value = built(atOnce(text))
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(JSON.stringify(value)).toBe(text)
    expect('polluted' in {}).toBe(false)
  })
})
