import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { limits } from '../../../core/base/limits.ts'
import { readHead } from './json-head.ts'
import { jsonValue, textOf } from './json-text.fixture.ts'
import { bytesOf } from './reading.fixture.ts'

const report =
  '{"version":12,"ok":true,"none":null,"runs":[{"tool":{"driver":{"name":"ESLint"}}},{"other":1}]}'

describe('the head of a document', () => {
  test('shows members, and of an array the first element', () => {
    const head = readHead(bytesOf(report))
    expect(head.text('version')).toBe('12')
    expect(head.text('ok')).toBe('true')
    expect(head.text('none')).toBeUndefined()
    expect(head.has('none')).toBe(true)
    expect(head.text('runs', '0', 'tool', 'driver', 'name')).toBe('ESLint')
    expect(head.has('runs', '1')).toBe(false)
    expect(head.has('runs', '0', 'other')).toBe(false)
    expect(head.has('toString')).toBe(false)
  })

  test('shows what comes before a cut, and no half value', () => {
    const head = (length: number) => readHead(bytesOf(report.slice(0, length)))
    expect(head(12).has('version')).toBe(true)
    expect(head(12).text('version')).toBeUndefined()
    expect(head(14).text('version')).toBe('12')
    expect(head(report.indexOf('ESL')).has('runs', '0', 'tool', 'driver', 'name')).toBe(true)
  })

  test.each([
    ['{"results":null}', 'null'],
    [' {"results": [ ]}\n', 'empty list'],
    ['{"results":[1]}', undefined],
    ['{"results":{}}', undefined],
    ['{"results":"null"}', undefined],
    ['{"results":null,"errors":[]}', undefined],
    ['{"results":null', undefined],
    ['{"results":null} x', undefined],
    ['{"other":null}', undefined],
    ['[null]', undefined],
  ])('of %s shows what stands alone in results: %s', (text, lone) => {
    expect(readHead(bytesOf(text)).lone?.('results')).toBe(lone)
  })

  test('shows what comes before a mistake', () => {
    expect(readHead(bytesOf('{"matches":[],}')).has('matches')).toBe(true)
  })

  test('is bounded, and the outermost names come first', () => {
    const names = Array.from({ length: 200 }, (_, i) => `"${i}":{"a":1}`).join(',')
    const objects = Array.from({ length: 200 }, (_, i) => `"o${i}":{${names}}`).join(',')
    const head = readHead(bytesOf(`{${objects},"last":1}`))
    expect(head.has('last')).toBe(true)
    expect(head.has('o0', '199')).toBe(true)
    expect(head.has('o199', '199')).toBe(false)
  })

  test('leaves out long texts and deep levels', () => {
    const deep = '{"a":'.repeat(limits.headDepth + 1)
    const head = readHead(bytesOf(`{"long":"${'x'.repeat(limits.headText + 1)}","a":${deep}`))
    expect(head.has('long')).toBe(true)
    expect(head.text('long')).toBeUndefined()
    expect(head.has(...Array.from({ length: limits.headDepth }, () => 'a'))).toBe(true)
    expect(head.has(...Array.from({ length: limits.headDepth + 1 }, () => 'a'))).toBe(false)
  })

  test.prop([textOf(jsonValue), fc.nat(), fc.uint8Array({ maxLength: 20 })])(
    'never throws',
    (text, length, noise) => {
      readHead(bytesOf(text).subarray(0, length % (text.length + 1)))
      readHead(noise)
      readHead(Uint8Array.from([...bytesOf('{"a":'), ...noise]))
    },
  )
})
