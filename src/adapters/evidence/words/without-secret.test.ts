import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../core/base/hash.ts'
import type { UnplacedResult } from '../format.ts'
import { withoutSecret } from './without-secret.ts'

const secret = 'correct horse\\battery'
const result: UnplacedResult = {
  kind: 'secret',
  title: `found ${secret} and ${secret}`,
  rule: 'generic',
  severity: 'unknown',
  locations: [{ path: 'a/correct horse/battery.env', line: 3, logical: secret }],
  component: { name: secret, version: '1', purl: `pkg:generic/${secret}` },
  snippet: `key=${secret}`,
  fingerprints: { place: 'a:3', text: `a:${secret}` },
  suppression: { by: 'tool', reason: `${secret} is old` },
}

describe('a secret that a record gives', () => {
  test('stands in no text of its result, and a fingerprint made of it is hashed', () => {
    expect(withoutSecret(result, [undefined, secret])).toEqual({
      kind: 'secret',
      title: 'found *** and ***',
      rule: 'generic',
      severity: 'unknown',
      locations: [{ path: 'a/***.env', line: 3, logical: '***' }],
      component: { name: '***', version: '1', purl: 'pkg:generic/***' },
      snippet: 'key=***',
      fingerprints: { place: 'a:3', text: sha256(`a:${secret}`) },
      suppression: { by: 'tool', reason: '*** is old' },
    })
  })

  test.each([
    ['cut in the middle', 'found correct hor…', [secret], 'found ***…'],
    ['line by line', 'found second line', ['first line\n  second line'], 'found ***'],
    ['on one line', 'found first line second', ['first line\nsecond'], 'found ***'],
    ['the longest first', 'found abcdef-ghi', ['abcdef', 'abcdef-ghi'], 'found ***'],
    ['not where it is too short', 'found a key', ['key'], 'found a key'],
  ])('is found %s', (_, title, secrets, masked) => {
    expect(withoutSecret({ ...result, title }, secrets).title).toBe(masked)
  })
})
