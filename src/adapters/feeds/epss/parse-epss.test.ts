import { gzipSync } from 'node:zlib'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { contentOf } from '../content.ts'
import { type EpssRow, epssFile, manyRows } from '../feeds.fixture.ts'
import { parseFeed } from '../parse-feed.fixture.ts'
import { findScore } from './epss-columns.ts'
import { readEpss } from './parse-epss.ts'

const columnsIn = (bytes: Uint8Array) => readEpss(contentOf(bytes, 'epss.csv'), 'epss.csv').columns
const parse = (bytes: Uint8Array) => parseFeed(bytes, 'epss.csv')
const text = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`)
const head = ['#model_version:v2025.03.14,score_date:2026-11-23T12:55:00Z', 'cve,epss,percentile']

/** 5 decimals, as published; a year and a number, as CVE gives them. */
const probability = fc.integer({ min: 0, max: 100_000 }).map((n) => (n / 100_000).toFixed(5))
const cve = fc
  .tuple(fc.integer({ min: 1999, max: 2030 }), fc.integer({ min: 1, max: 9_999_999 }))
  .map(([year, number]) => `CVE-${year}-${String(number).padStart(4, '0')}`)
const rows: fc.Arbitrary<readonly EpssRow[]> = fc.uniqueArray(fc.tuple(cve, probability, probability), {
  selector: ([id]) => id,
  minLength: 1,
  maxLength: 200,
})

describe('scores', () => {
  test.prop([rows])('come out exactly as they went in, whatever the rows and their order', (given) => {
    const columns = columnsIn(epssFile(given))
    for (const [id, score, percentile] of given)
      expect(findScore(columns, id)).toEqual({ score: Number(score), percentile: Number(percentile) })
  })

  test.prop([rows, cve])('are found where a map would find them', (given, asked) => {
    const map = new Map(given.map(([id, score]) => [id, Number(score)]))
    expect(findScore(columnsIn(epssFile(given)), asked)?.score).toBe(map.get(asked))
  })

  test('may differ in every row', () => {
    const given = Array.from(
      { length: 70_000 },
      (_, i): EpssRow => [`CVE-2024-${10_000 + i}`, (i / 1e5).toFixed(5), '0.5'],
    )
    expect(findScore(columnsIn(epssFile(given)), 'CVE-2024-79999')).toEqual({
      score: 0.69999,
      percentile: 0.5,
    })
  })

  // Numbers as R and pandas write them, and as earlier models had them.
  test.each([
    ['1', 1],
    ['0', 0],
    ['1.0', 1],
    ['1e-05', 0.00001],
    ['9.5e-4', 0.00095],
    ['0.000430000', 0.00043],
    ['0.123456789', 0.123456789],
  ] as const)('are read as they are written: %s', (written, value) => {
    expect(findScore(columnsIn(epssFile([['CVE-2021-44228', written, '1']])), 'CVE-2021-44228')?.score).toBe(
      value,
    )
  })

  test('are not found by what is no CVE', () => {
    const columns = columnsIn(epssFile([['CVE-2021-44228', '0.5', '0.9']]))
    for (const id of [
      '',
      'CVE-2021-044228',
      'CVE-2021-4422',
      'GHSA-jfh8-c2jp-5v3q',
      'CVE-2021-44228 ',
      'CVE-0-44228',
    ])
      expect(findScore(columns, id)).toBeUndefined()
  })
})

describe('a file of scores', () => {
  test('says its model, its date and how many it has, plain or packed', () => {
    const file = epssFile(manyRows(1000))
    const expected = {
      name: 'epss',
      version: 'v2025.03.14',
      dated: '2026-11-23T12:55:00.000Z',
      entries: 1000,
    }
    expect(parse(file)).toMatchObject(expected)
    expect(parse(gzipSync(file))).toMatchObject(expected)
    expect(parse(gzipSync(gzipSync(file)))).toMatchObject(expected)
  })

  // As published until 2025.
  test('may write its offset without a colon', () => {
    expect(parse(epssFile(manyRows(1), '2023-03-07T00:00:00+0000'))).toMatchObject({
      dated: '2023-03-07T00:00:00.000Z',
    })
  })

  test('may end its lines as Windows does', () => {
    const file = Buffer.from(epssFile(manyRows(3)).toString().replaceAll('\n', '\r\n'))
    expect(parse(file)).toMatchObject({ entries: 3 })
  })

  test.each([
    ['a score above 1', [...head, 'CVE-2021-44228,1.00001,0.9'], 3],
    ['a percentile below 0', [...head, 'CVE-2021-44228,0.5,-0.1'], 3],
    ['a score that is none', [...head, 'CVE-2021-0001,0.5,0.5', 'CVE-2021-44228,NaN,0.9'], 4],
    ['an empty cell', [...head, 'CVE-2021-44228,,0.9'], 3],
    ['a row without a CVE', [...head, 'GHSA-jfh8-c2jp-5v3q,0.5,0.9'], 3],
    ['a row with two cells', [...head, 'CVE-2021-44228,0.5'], 3],
    ['a row with four cells', [...head, 'CVE-2021-44228,0.5,0.9,0.9'], 3],
    ['an empty row', [...head, '', 'CVE-2021-44228,0.5,0.9'], 3],
    ['another heading', [head[0] ?? '', 'cve,percentile,epss', 'CVE-2021-44228,0.5,0.9'], 2],
    ['no comment', ['cve,epss,percentile', 'CVE-2021-44228,0.5,0.9'], 1],
    ['a comment without a date', ['#model_version:v1', 'cve,epss,percentile', 'CVE-2021-44228,0.5,0.9'], 1],
  ] as const)('with %s is refused, and the line is named', (_, lines, line) => {
    expect(() => parse(text(lines))).toThrow(
      expect.objectContaining({ code: 'feed.invalid', place: { file: 'epss.csv', line } }),
    )
  })

  test('that lists a CVE twice is refused', () => {
    const twice = ['CVE-2021-44228,0.5,0.9', 'CVE-2020-0001,0.1,0.1', 'CVE-2021-44228,0.5,0.9']
    expect(() => parse(text([...head, ...twice]))).toThrow(/CVE-2021-44228 is listed twice/)
  })

  test('without a row is refused', () => {
    expect(() => parse(text(head))).toThrow(expect.objectContaining({ code: 'feed.empty' }))
  })

  test('cut anywhere is refused, where it is packed', () => {
    const packed = gzipSync(epssFile(manyRows(200)))
    for (let length = 1; length < packed.length; length += 1)
      expect(() => parse(packed.subarray(0, length))).toThrow(/epss\.csv/)
  })

  test('cut within a line is refused, where it is plain', () => {
    const file = epssFile(manyRows(50))
    expect(() => parse(file.subarray(0, file.length - 1))).toThrow(
      expect.objectContaining({ code: 'feed.truncated' }),
    )
  })

  test('with a wrong checksum or something behind it is refused, where it is packed', () => {
    const packed = gzipSync(epssFile(manyRows(50)))
    const wrong = Buffer.from(packed)
    wrong[wrong.length - 8] = (wrong[wrong.length - 8] ?? 0) ^ 1
    expect(() => parse(wrong)).toThrow(expect.objectContaining({ code: 'feed.bad-gzip' }))
    expect(() => parse(Buffer.concat([packed, Buffer.from('more')]))).toThrow(
      expect.objectContaining({ code: 'feed.bad-gzip' }),
    )
  })

  test('that would unpack to more than the limit is refused before it does', () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000))
    expect(() => contentOf(bomb, 'bomb.gz', 1_000_000)).toThrow(
      expect.objectContaining({ code: 'feed.too-large' }),
    )
  })
})
