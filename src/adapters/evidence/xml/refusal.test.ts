import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { limits } from '../../../core/base/limits.ts'
import { atOnce, bytesOf, refusal, slowly } from '../json/reading.fixture.ts'
import { built, received, skipped } from './reading.fixture.ts'
import { xmlDocument } from './xml-document.ts'

const codeOf = (content: string | Uint8Array) => {
  const code = refusal(() => skipped(atOnce(content)))?.code
  expect(refusal(() => built(slowly(content, [1])))?.code).toBe(code)
  return code
}

describe('a mistake is named with its line, column and byte', () => {
  // Columns count characters, bytes count from 0: ä takes two bytes, 😀 four.
  test.each([
    ['<a></b>', 'the end tag of "b" where that of "a" should be', 1, 6, 5],
    ['<a></ab>', 'the end tag of "ab" where that of "a" should be', 1, 6, 5],
    ['<a>\n <ä÷c></ä>\n</a>', 'a character that no name may have where the name of an element', 2, 3, 6],
    ['<a>\r\n ä\t😀 <1/></a>', '"1" where the name of an element should be', 2, 7, 15],
    ['<a b=c/>', '"c" where a value in quotes should be', 1, 6, 5],
    ['<a b/>', '"/" where "=" should be', 1, 5, 4],
    ['<a b="1"c="2"/>', '"c" where a space, "/" or ">" should be', 1, 9, 8],
    ['<a b="\n<"/>', '"<" where an attribute without it should be', 2, 1, 7],
    ['<a>x & y</a>', '"&" that begins no reference where', 1, 6, 5],
    ['<a>]]></a>', '"]]>" where a text should be', 1, 4, 3],
    ['<a><!-- -- --></a>', '" " where ">", because "--" ends a comment', 1, 11, 10],
    ['<a/><b/>', '"<" where the end of the document, after its one element should be', 1, 5, 4],
    ['<a/>x', '"x" where the end of the document', 1, 5, 4],
    ['x<a/>', '"x" where the start of an element should be', 1, 1, 0],
    ['\n<?xml version="1.0"?><a/>', 'an XML declaration where no declaration but at the very start', 2, 1, 1],
    ['<?xml version="2.0"?><a/>', 'an XML declaration that is not well-formed', 1, 1, 0],
    ['<a>\u0001</a>', 'a control character (U+0001) where a character that XML allows', 1, 4, 3],
    ['<a>\uffff</a>', 'the character U+FFFF where a character that XML allows', 1, 4, 3],
    ['<!DOCTYPE a [<!FOO>]><a/>', '"F" where ELEMENT, ATTLIST, NOTATION or "--"', 1, 16, 15],
  ] as const)('%j', (text, says, line, column, byte) => {
    for (const sizes of [[1], [2, 1], [7], [1000]]) {
      const error = refusal(() => built(slowly(text, sizes)))
      expect(error?.message).toContain(says)
      expect(error?.code).toBe('evidence.not-xml')
      expect(error?.place).toEqual({ file: 'report.json', line, column, byte })
    }
  })

  test('also where it hides or reverses text', () => {
    expect(refusal(() => skipped(atOnce('<a></\u202e>')))?.message).toContain('"\\u{202e}"')
  })

  test('an attribute that comes twice', () => {
    const error = refusal(() => built(slowly('<a bb="1"\n c="2" bb="3"/>', [1])))
    expect(error?.code).toBe('evidence.duplicate-attribute')
    expect(error?.message).toContain('"bb"')
    expect(error?.place).toMatchObject({ line: 2, column: 8, byte: 17 })
    // 65 x 31 + 97 = 66 x 31 + 66: two names with one hash.
    expect(codeOf('<a Aa="1" BB="2"/>')).toBeUndefined()
  })

  test('a byte that begins no character of UTF-8', () => {
    for (const bytes of [[0xe9], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xef, 0xbf, 0x41]]) {
      const document = Uint8Array.from([...bytesOf('<a>ä'), ...bytes, ...bytesOf('</a>')])
      const error = refusal(() => skipped(slowly(document, [1])))
      expect(error?.code).toBe('evidence.not-utf8')
      expect(error?.place).toMatchObject({ line: 1, column: 5, byte: 5 })
    }
  })
})

describe('entities', () => {
  test.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/b">%b;]><a/>',
    '<!DOCTYPE a SYSTEM "a" [<!-- -->%b;]><a/>',
    '<a>&nbsp;</a>',
    '<a b="&c;"/>',
  ])('are refused: %s', (text) => {
    expect(codeOf(text)).toBe('evidence.xml-entities')
  })

  test.each(['&#0;', '&#x1F;', '&#xD800;', '&#xFFFE;', '&#x110000;', '&#99999999999999999999;'])(
    'the number of what is no character is refused: %s',
    (reference) => {
      expect(codeOf(`<a>${reference}</a>`)).toBe('evidence.bad-text')
      expect(codeOf(`<a b="${reference}"/>`)).toBe('evidence.bad-text')
    },
  )

  test.each([
    '<!DOCTYPE a>',
    '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    '<!DOCTYPE a PUBLIC "-//X//Y" \'a.dtd\' >',
    '<!DOCTYPE a [<!ELEMENT a (b|c)*><!ATTLIST a b CDATA "]>" c CDATA #IMPLIED><!NOTATION n SYSTEM "n"> <?p ]>?>\n]>',
  ])('are not in this document type, which is passed over: %s', (type) => {
    expect(built(slowly(`${type}<a b="1"/>`, [1]))).toEqual({ a: { '@b': '1' } })
  })
})

describe('encodings', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1')

  test.each(['iso-8859-1', 'ISO-8859-1', 'latin1'])('%s is read', (name) => {
    const document = latin(`<?xml version="1.0" encoding="${name}"?><é à="ü">ÿ<b>a</b>\n<c></d></é>`)
    const error = refusal(() => built(slowly(document, [1])))
    expect(error?.place).toMatchObject({ line: 2, column: 6 })
    const good = Buffer.from(document.toString('latin1').replace('</d>', '</c>'), 'latin1')
    expect(built(slowly(good, [1]))).toEqual({ é: { '@à': 'ü', b: 'a', c: '', '#text': 'ÿ' } })
  })

  // The euro sign is 0x80 and a dash 0x96 in Windows-1252.
  test('Windows-1252 is read', () => {
    const document = latin('<?xml version="1.0" encoding="Windows-1252"?><a b="\x80">\x96</a>')
    expect(built(atOnce(document))).toEqual({ a: { '@b': '€', '#text': '–' } })
  })

  test.each(['us-ascii', 'UTF-8', 'utf8', 'UTF-16'])('%s is as good as UTF-8, which it is by now', (name) => {
    expect(built(atOnce(`<?xml version="1.0" encoding="${name}"?><a>ä</a>`))).toEqual({ a: 'ä' })
  })

  test('another one is refused by its name', () => {
    const error = refusal(() => built(atOnce('<?xml version="1.0" encoding="Shift_JIS"?><a/>')))
    expect(error?.code).toBe('evidence.encoding')
    expect(error?.message).toContain('Shift_JIS')
  })
})

describe('what is too much', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)

  test('depth has a limit, built, skipped or taken as text', () => {
    for (const schema of [z.never(), z.unknown(), z.object({ a: z.string() })]) {
      expect(refusal(() => built(atOnce(nested(limits.xmlDepth)), schema))).toBeUndefined()
      expect(refusal(() => built(atOnce(nested(limits.xmlDepth + 1)), schema))?.code).toBe(
        'evidence.too-deep',
      )
    }
    expect(codeOf(nested(limits.xmlDepth))).toBeUndefined()
    expect(refusal(() => skipped(atOnce(nested(1_000_000))))?.code).toBe('evidence.too-deep')
  })

  test('a text has a limit where it is kept, and none where it is skipped', () => {
    const text = (length: number) => `<a>${'x'.repeat(length)}</a>`
    expect(built(atOnce(text(limits.stringBytes)))).toEqual({ a: 'x'.repeat(limits.stringBytes) })
    const tooLong = text(limits.stringBytes + 3)
    const inParts = `<a>${'x'.repeat(limits.stringBytes)}<!-- --><![CDATA[x]]></a>`
    for (const one of [tooLong, inParts]) {
      expect(refusal(() => built(atOnce(one)))?.code).toBe('evidence.too-large')
      expect(refusal(() => skipped(atOnce(one)))).toBeUndefined()
    }
  })

  test('a tag has a limit, and so has a name', () => {
    const long = 'x'.repeat(limits.stringBytes)
    expect(refusal(() => skipped(atOnce(`<a b="${long}"/>`)))?.code).toBe('evidence.too-large')
    const name = 'x'.repeat(limits.xmlNameBytes + 1)
    expect(refusal(() => skipped(atOnce(`<a><${name}></${name}></a>`)))?.code).toBe('evidence.too-large')
    const many = Array.from({ length: limits.xmlAttributes + 1 }, (_, at) => ` a${at}=""`)
    expect(refusal(() => skipped(atOnce(`<a${many.slice(1).join('')}/>`)))).toBeUndefined()
    expect(refusal(() => skipped(atOnce(`<a${many.join('')}/>`)))?.code).toBe('evidence.too-many-attributes')
  })

  // 48 bytes for each value: 3,000,000 x 48 = 144,000,000 > 134,217,728.
  test('a value has a limit for all that is in it', () => {
    const many = `<a>${'<b/>'.repeat(3_000_000)}</a>`
    expect(refusal(() => built(atOnce(many)))?.code).toBe('evidence.too-large')
    expect(refusal(() => skipped(atOnce(many)))).toBeUndefined()
    expect(received(atOnce(many), ['a', 'b'], z.string())).toHaveLength(3_000_000)
  })

  test('white space between what is only stepped into is not kept', () => {
    const end = { path: ['a'], schema: z.never(), receive: () => {} }
    const each = { path: ['a', 'b'], schema: z.string(), receive: () => {} }
    const document = xmlDocument(atOnce(`<a>${`${' '.repeat(1_000)}<b/>`.repeat(20_000)}</a>`))
    expect(refusal(() => document.read([end, each]))).toBeUndefined()
  })
})

describe('names that JavaScript gives a meaning', () => {
  test('are members like any other, and change nothing', () => {
    const value = built(
      atOnce(
        '<__proto__ __proto__="1"><constructor/><__proto__>2</__proto__><__proto__>3</__proto__></__proto__>',
      ),
    )
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(JSON.stringify(value)).toBe(
      '{"__proto__":{"@__proto__":"1","constructor":"","__proto__":["2","3"]}}',
    )
  })
})

describe('what is no XML text at all', () => {
  test.each(['', ' ', '\n', '\ufeff'])('is empty: %j', (text) => {
    expect(codeOf(text)).toBe('evidence.empty')
  })

  test.each(['<!-- only -->', '<?xml version="1.0"?>\n', '<!DOCTYPE a>'])(
    'ends without an element: %s',
    (text) => {
      expect(codeOf(text)).toBe('evidence.truncated')
    },
  )
})
