import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { runs } from '../../../../test/fuzz-runs.ts'
import type { ByteSource } from '../source/source.ts'
import { jsonDocument } from './json-document.ts'
import { blockSizes, jsonValue, textOf } from './json-text.fixture.ts'
import { atOnce, built, bytesOf, refusal, slowly } from './reading.fixture.ts'

const skip = (source: ByteSource): void => jsonDocument(source).read([])
const corpus = '../shared/corpus/hostile/json'
const files = existsSync(corpus) ? readdirSync(corpus) : []
const ofKind = (kind: string): string[] => files.filter((name) => name.startsWith(kind))

describe.skipIf(files.length === 0)('the JSON test suite by Nicolas Seriot', () => {
  const bytes = (name: string) => readFileSync(`${corpus}/${name}`)

  test.each(ofKind('y_'))('%s is valid', (name) => {
    expect(refusal(() => skip(atOnce(bytes(name))))).toBeUndefined()
  })

  // A NUL is valid JSON, but no text that can be kept (DESIGN 2).
  test.each(ofKind('y_').filter((name) => name !== 'y_string_null_escape.json'))('%s is built', (name) => {
    expect(built(atOnce(bytes(name)))).toStrictEqual(JSON.parse(bytes(name).toString()))
  })

  test.each(ofKind('n_'))('%s is refused, built or skipped', (name) => {
    expect(refusal(() => skip(atOnce(bytes(name))))).toBeDefined()
    expect(refusal(() => built(atOnce(bytes(name))))).toBeDefined()
  })

  test.each(ofKind('i_'))('%s is taken or refused, and nothing worse', (name) => {
    refusal(() => skip(atOnce(bytes(name))))
    refusal(() => built(slowly(bytes(name), [1])))
  })
})

describe('JSON.parse', () => {
  test.prop([textOf(jsonValue), blockSizes])('builds the same', (text, sizes) => {
    const value = built(slowly(text, sizes))
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)))
    expect(isDeepStrictEqual(value, JSON.parse(text))).toBe(true)
  })

  // 65 x 31 + 97 = 66 x 31 + 66: the best known pair with the same hash.
  test('builds the same where two names have one hash', () => {
    const text = '[{"Aa":1},{"BB":2},{"Aa":3}]'
    expect(built(atOnce(text))).toEqual(JSON.parse(text))
  })

  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { maxLength: 3 })

  test.prop([textOf(jsonValue), edits, blockSizes], runs(1000))(
    'accepts the same documents, damaged ones included',
    (text, damage, sizes) => {
      const bytes = damaged(bytesOf(text), damage)
      expect(refusal(() => skip(slowly(bytes, sizes))) === undefined).toBe(isJson(bytes))
    },
  )

  test.prop([fc.uint8Array({ maxLength: 8 })], runs(1000))('accepts the same texts', (inside) => {
    const bytes = Uint8Array.from([...bytesOf('["'), ...inside, ...bytesOf('"]')])
    expect(refusal(() => skip(slowly(bytes, [1]))) === undefined).toBe(isJson(bytes))
  })
})

function damaged(bytes: Uint8Array, edits: readonly (readonly [number, number, number])[]): Uint8Array {
  const all = [...bytes]
  for (const [at, byte, removed] of edits) all.splice(at % (all.length + 1), removed, byte)
  return Uint8Array.from(all)
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return true
  } catch {
    return false
  }
}

describe('a document that was cut', () => {
  const whole = ' {"a\\u00e9":[1.5e+3,-0,true],"ä€😀":{"b":null,"c":"\\n\\\\"},\n"d":[false,{}] }'
  const bytes = bytesOf(whole)

  test.each(Array.from(bytes.keys()))('after %i bytes is truncated, never read', (length) => {
    const expected = length < 2 ? 'evidence.empty' : 'evidence.truncated'
    expect(refusal(() => skip(slowly(bytes.subarray(0, length), [3])))?.code).toBe(expected)
    const error = refusal(() => built(atOnce(bytes.subarray(0, length))))
    expect(error?.code).toBe(expected)
    if (length >= 2) expect(error?.place.byte).toBe(length)
  })

  test('is complete with its last byte', () => {
    expect(built(slowly(bytes, [1]))).toEqual(JSON.parse(whole))
  })
})
