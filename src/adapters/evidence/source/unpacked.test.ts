import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { limits } from '../../../core/base/limits.ts'
import { blockSizes } from '../json/json-text.fixture.ts'
import { atOnce, bytesOf, refusal, slowly } from '../json/reading.fixture.ts'
import { readText, refusalOf } from '../reading.fixture.ts'
import { gunzipped } from './gunzipped.ts'
import type { ByteSource } from './source.ts'
import { unpacked } from './unpacked.ts'

const textOf = (source: ByteSource) => Buffer.from(bytesIn(source)).toString()

function bytesIn(source: ByteSource): Uint8Array {
  const block = new Uint8Array(1000)
  const all: Uint8Array[] = []
  for (let got = source.read(block); got > 0; got = source.read(block)) all.push(block.slice(0, got))
  return Buffer.concat(all)
}

const gunzip = (bytes: Uint8Array, sizes: readonly number[] = [7]) => textOf(gunzipped(slowly(bytes, sizes)))
const code = (bytes: Uint8Array) => refusal(() => gunzip(bytes))?.code

/** RFC 1952, section 2.3: extra field, name and comment, announced by the flags 4, 8 and 16. */
function withHeaderFields(packed: Uint8Array): Uint8Array {
  const [header, body] = [packed.slice(0, 10), packed.subarray(10)]
  header[3] = 4 | 8 | 16
  return Buffer.concat([header, Buffer.from([3, 0, 1, 2, 3]), Buffer.from('scan.json\0by CI\0'), body])
}

describe('what is packed with gzip', () => {
  test.prop([fc.uint8Array({ maxLength: 3000 }), blockSizes, fc.constantFrom(0, 1, 9)])(
    'comes out as it was, however few bytes come at a time',
    (bytes, sizes, level) => {
      const packed = gzipSync(bytes, { level })
      expect(bytesIn(gunzipped(slowly(packed, sizes)))).toEqual(Buffer.from(bytes))
    },
  )

  test('may be much larger than a block', () => {
    const text = Array.from({ length: 200_000 }, (_, n) => `line ${n}\n`).join('')
    expect(gunzip(gzipSync(text), [100_000])).toBe(text)
  })

  test.prop([fc.array(fc.string(), { minLength: 1, maxLength: 4 }), blockSizes])(
    'may be several members in a row',
    (parts, sizes) => {
      expect(gunzip(Buffer.concat(parts.map((part) => gzipSync(part))), sizes)).toBe(parts.join(''))
    },
  )

  test('may bear a name, a comment and more in its header', () => {
    const packed = withHeaderFields(gzipSync('[1]'))
    for (const size of [1, 3, 50]) expect(gunzip(Buffer.concat([packed, packed]), [size])).toBe('[1][1]')
  })

  const packed = gzipSync('{"matches":[],"descriptor":{}}')

  test.each(Array.from(packed.keys()).slice(2))('is refused when it is cut after %i bytes', (length) => {
    expect(['evidence.truncated', 'evidence.gzip']).toContain(code(packed.subarray(0, length)))
  })

  test('is refused when a later member is cut', () => {
    for (let length = packed.length + 1; length < 2 * packed.length; length++)
      expect(code(Buffer.concat([packed, packed]).subarray(0, length))).toBeDefined()
  })

  test.prop([fc.nat(packed.length - 11), fc.integer({ min: 1, max: 255 })])(
    'is refused, or the same, when any byte behind the header is another',
    (at, change) => {
      const damaged = Buffer.from(packed)
      damaged[at + 10] = (damaged[at + 10] ?? 0) ^ change
      let text: string | undefined
      const error = refusal(() => {
        text = gunzip(damaged)
      })
      if (error === undefined) expect(text).toBe('{"matches":[],"descriptor":{}}')
    },
  )

  test.each([[[0]], [[0, 0, 0]], [[0x1f, 0x8b]], [[1, 2, 3, 4, 5, 6, 7, 8, 9]]])(
    'is refused with %j behind it',
    (garbage) => {
      expect(code(Buffer.concat([packed, Buffer.from(garbage)]))).toBeDefined()
    },
  )

  test('may not become more than there is room for', () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000))
    const error = refusal(() => textOf(gunzipped(atOnce(bomb), 1_000_000)))
    expect(error).toMatchObject({ code: 'evidence.too-large', values: { limit: 1_000_000 } })
    expect(limits.unpackedBytes).toBeGreaterThan(2 ** 33)
  })

  test('with a header that never ends is refused before it fills the memory', () => {
    const endless = { name: 'x', read: (into: Uint8Array) => into.fill(0x61).length }
    const header = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 0])
    let first = true
    const read = (into: Uint8Array) => {
      if (!first) return endless.read(into)
      first = false
      into.set(header)
      return header.length
    }
    expect(refusal(() => textOf(gunzipped({ name: 'x', read })))?.code).toBe('evidence.gzip')
  })
})

describe('what is written in UTF-16', () => {
  const utf16 = (text: string, order: string) => {
    const bytes = Buffer.from(text, 'utf16le')
    return order === 'big' ? bytes.swap16() : bytes
  }
  const text = fc.string({ unit: 'binary' }).map((one) => `[${one}`)

  test.prop([text, fc.constantFrom('little', 'big'), fc.constantFrom('', '\uFEFF'), blockSizes])(
    'comes out in UTF-8, with or without a byte order mark',
    async (content, order, mark, sizes) => {
      // What begins with a NUL behind its first sign is taken for UTF-32, which is four bytes wide.
      if (content[1] === '\0' || content.length < 2) return
      const source = await unpacked(slowly(utf16(mark + content, order), sizes))
      expect(textOf(source)).toBe(mark + content)
    },
  )

  test('may be much larger than a block, with pairs over its edge', async () => {
    const content = `[${'😀€'.repeat(100_000)}`
    expect(textOf(await unpacked(atOnce(utf16(content, 'little'))))).toBe(content)
    expect(textOf(await unpacked(slowly(utf16(content, 'big'), [9973])))).toBe(content)
  })

  test.each([
    ['the first half of a pair alone', '["\ud83d"]', 4],
    ['the second half alone', '["\ude00"]', 4],
    ['two first halves', '["\ud83d\ud83d\ude00"]', 4],
  ])('is refused with %s, and where it stands', async (_, content, byte) => {
    for (const order of ['little', 'big']) {
      const source = await unpacked(slowly(utf16(content, order), [3]))
      expect(refusal(() => textOf(source))).toMatchObject({ code: 'evidence.bad-text', place: { byte } })
    }
  })

  test('is refused when it ends inside of a character', async () => {
    for (const end of [5, 6, 7]) {
      const source = await unpacked(slowly(utf16('["😀', 'little').subarray(0, end), [2]))
      expect(refusal(() => textOf(source))?.code).toBe('evidence.truncated')
    }
  })
})

describe('a report', () => {
  const report = '{"matches":[],"descriptor":{}}'

  test('that is packed is accounted as the file that it is', async () => {
    const packed = gzipSync(report)
    const reading = await readText(packed)
    expect([reading.format, reading.bytes]).toEqual(['grype', packed.length])
    expect(reading.sha256).toBe(createHash('sha256').update(packed).digest('hex'))
  })

  test.each([
    ['UTF-16', Buffer.from(`\uFEFF${report}`, 'utf16le')],
    ['UTF-16, packed', gzipSync(Buffer.from(report, 'utf16le').swap16())],
    ['several members', Buffer.concat([gzipSync(report.slice(0, 9)), gzipSync(report.slice(9))])],
  ])('in %s is read', async (_, bytes) => {
    expect((await readText(bytes)).format).toBe('grype')
  })

  test.each([
    ['a gzip archive', gzipSync(gzipSync(report)), 'evidence.binary'],
    ['a zip archive', Buffer.from('PK\u0003\u0004xxxxxx'), 'evidence.binary'],
    ['an xz archive', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4]), 'evidence.binary'],
    ['a bzip2 archive', Buffer.from('BZh91AY'), 'evidence.binary'],
    ['a Zstandard archive', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4, 0]), 'evidence.binary'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 'evidence.encoding'],
    ['a zip archive', gzipSync('PK\u0003\u0004xxxxxx'), 'evidence.binary'],
  ])('in %s that is not unpacked is refused by name', async (name, bytes, expected) => {
    const error = await refusalOf(() => readText(bytes))
    expect(error?.code).toBe(expected)
    expect(error?.message).toContain(name)
  })

  test('that is packed and damaged is refused with its name', async () => {
    const packed = Buffer.from(gzipSync(report))
    packed[packed.length - 5] = (packed[packed.length - 5] ?? 0) ^ 1
    const error = await refusalOf(() => readText(packed))
    expect(error).toMatchObject({ code: 'evidence.gzip', place: { file: 'report' } })
  })

  test.each([bytesOf(''), gzipSync('')])('that is empty, packed or not, is so', async (bytes) => {
    expect((await refusalOf(() => readText(bytes)))?.code).toBe('evidence.empty')
  })
})
