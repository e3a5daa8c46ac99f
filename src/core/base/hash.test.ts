import { createHash } from 'node:crypto'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { hashOf, hexOf, parseDigest, sha256, sha256Hex } from './hash.ts'

// NIST, "Examples with intermediate values" for FIPS 180-4, and its SHA256ShortMsg and long message vectors.
test.each([
  ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'a text of 448 bits',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a million a', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('SHA-256 of %s is what NIST says', (_, text, hex) => {
  expect(sha256Hex(text)).toBe(hex)
  expect(sha256(new TextEncoder().encode(text))).toBe(`sha256:${hex}`)
})

test.prop([fc.uint8Array({ maxLength: 300 })])('SHA-256 of any bytes is what OpenSSL says', (bytes) => {
  expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
})

describe('the hash of a value', () => {
  test('is over its domain, a line feed and its canonical JSON', () => {
    const bytes = 'holdpoint:finding/1\n{"id":"a","place":"ü"}'
    expect(hashOf('finding/1', { place: 'ü', id: 'a' })).toBe(
      `sha256:${createHash('sha256').update(bytes, 'utf8').digest('hex')}`,
    )
  })

  test('differs by domain and by version', () => {
    const value = { id: 'a' }
    const all = [hashOf('finding/1', value), hashOf('finding/2', value), hashOf('hold-event/1', value)]
    expect(new Set(all).size).toBe(3)
  })

  test.each(['Finding/1', 'finding/0', 'find\ning/1', '/1', 'a:b/1'] as const)(
    'has no domain %j',
    (domain) => {
      expect(() => hashOf(domain, {})).toThrow(expect.objectContaining({ code: 'fault.misuse' }))
    },
  )
})

describe('a digest', () => {
  test.prop([fc.uint8Array()])('reads back as itself and holds its digits', (bytes) => {
    expect(parseDigest(sha256(bytes))).toBe(sha256(bytes))
    expect(hexOf(sha256(bytes))).toBe(sha256Hex(bytes))
  })

  test('may be of the other algorithms that registries use', () => {
    expect(hexOf(parseDigest(`sha512:${'0a'.repeat(64)}`))).toBe('0a'.repeat(64))
    expect(parseDigest(`sha384:${'0a'.repeat(48)}`)).toHaveLength(103)
  })

  test.each([
    'latest',
    'ab'.repeat(32),
    `sha256:${'ab'.repeat(31)}`,
    `sha256:${'AB'.repeat(32)}`,
    `SHA256:${'ab'.repeat(32)}`,
    `md5:${'ab'.repeat(16)}`,
    `sha256:${'ab'.repeat(32)}\n`,
  ])('is not %j', (text) => {
    expect(() => parseDigest(text)).toThrow(expect.objectContaining({ code: 'id.not-a-digest' }))
  })
})
