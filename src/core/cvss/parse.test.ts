import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { vectorText } from '../../../test/vectors.ts'
import { HoldpointError } from '../base/errors.ts'
import { codesLength } from './codes.ts'
import { findScores, findVector, formatVector, parse, score, versions } from './index.ts'
import { readInOrder } from './read-in-order.ts'
import { readParts } from './read-parts.ts'

/** Code, and character where the error has one. */
function flaw(text: string): readonly [string, number | undefined] {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof HoldpointError) return [error.code, error.place.column]
    throw error
  }
  throw new Error(`${text} has been read`)
}

const rest31 = 'AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const base4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

describe('what is no vector says what is wrong and where', () => {
  test.each([
    ['', 'cvss.empty', undefined],
    ['  \n', 'cvss.empty', undefined],
    ['A'.repeat(513), 'cvss.too-long', undefined],
    [`CVSS:3.1/AV:N/${rest31} `, 'cvss.space', 45],
    [`cvss:3.1/AV:N/${rest31}`, 'cvss.prefix-case', 1],
    [`CVSS:3.2/AV:N/${rest31}`, 'cvss.version-unknown', 1],
    [`CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:P`, 'cvss.version-unknown', 1],
    [`AV:N/${rest31}`, 'cvss.prefix-missing', 11],
    ['(AV:N/AC:L/Au:N/C:P/I:P/A:P', 'cvss.parenthesis', 27],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P)', 'cvss.parenthesis', 1],
    [`CVSS:3.1/AV:N//${rest31}`, 'cvss.metric-empty', 15],
    [`CVSS:3.1/AV:N/${rest31}/`, 'cvss.metric-empty', 46],
    [`CVSS:3.1/AV/${rest31}`, 'cvss.metric-malformed', 10],
    [`CVSS:3.1/AV:/${rest31}`, 'cvss.metric-malformed', 10],
    [`CVSS:3.1/AV:N:N/${rest31}`, 'cvss.metric-malformed', 10],
    [`CVSS:3.1/AV:N/AT:N/${rest31}`, 'cvss.metric-unknown', 15],
    [`CVSS:3.1/av:N/${rest31}`, 'cvss.metric-case', 10],
    ['AV:N/AC:L/AU:N/C:P/I:P/A:P', 'cvss.metric-case', 11],
    [`CVSS:3.1/AV:Q/${rest31}`, 'cvss.value-unknown', 13],
    [`CVSS:3.1/AV:n/${rest31}`, 'cvss.value-case', 13],
    [`${base4}/U:amber`, 'cvss.value-case', 67],
    [`CVSS:3.1/AV:N/${rest31}/AV:L`, 'cvss.metric-twice', 46],
    [`CVSS:4.0/AV:N/AT:N/AC:L/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N`, 'cvss.metric-order', 20],
    [`${base4}/CR:H/E:A`, 'cvss.metric-order', 70],
    [`CVSS:3.1/${rest31}`, 'cvss.metric-missing', undefined],
    ['CVSS:3.1/', 'cvss.metric-missing', undefined],
    ['CVSS:3.1', 'cvss.metric-missing', undefined],
    ['AV:N/AC:L/Au:N/C:P/I:P', 'cvss.metric-missing', undefined],
  ])('%s: %s', (text, code, column) => {
    expect(flaw(text)).toEqual([code, column])
  })

  test('a metric in small letters is told how it is written', () => {
    expect(() => parse(`CVSS:3.1/av:N/${rest31}`)).toThrow('"av" at character 10 should be written "AV"')
  })

  test('all that is missing is named', () => {
    expect(() => parse('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H')).toThrow('the vector lacks I, A')
  })

  test('it is bad input: exit 4, status 422', () => {
    const error = new HoldpointError('cvss.empty', {})
    expect([error.exit, error.status]).toEqual([4, 422])
  })
})

describe('what a vector may look like', () => {
  // CVSS v3.1 specification, section 6: "must accept metrics in any order".
  test('3.1 is read in any order, and its canonical form is in order', () => {
    const vector = parse('CVSS:3.1/A:H/E:F/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N')
    expect(formatVector(vector)).toBe('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:F')
  })

  test('2.0 may stand in parentheses', () => {
    expect(parse('(AV:N/AC:L/Au:N/C:P/I:P/A:P)')).toEqual(parse('AV:N/AC:L/Au:N/C:P/I:P/A:P'))
  })

  test('what is not defined may be written out, and is left out of the canonical form', () => {
    expect(formatVector(parse(`CVSS:3.1/AV:N/${rest31}/E:X/MAV:X`))).toBe(`CVSS:3.1/AV:N/${rest31}`)
    const two = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
    expect(formatVector(parse(`${two}/E:ND/TD:ND`))).toBe(two)
  })

  test('a parsed vector has a value for every metric', () => {
    expect(parse('AV:N/AC:L/Au:N/C:P/I:P/A:P/RL:OF')).toEqual({
      version: '2.0',
      ...{ AV: 'N', AC: 'L', Au: 'N', C: 'P', I: 'P', A: 'P', E: 'ND', RL: 'OF', RC: 'ND' },
      ...{ CDP: 'ND', TD: 'ND', CR: 'ND', IR: 'ND', AR: 'ND' },
    })
  })
})

describe('a reader of reports', () => {
  test('finds no vector where there is none, and goes on', () => {
    expect(findVector('see advisory')).toBeUndefined()
    expect(findScores('CVSS:3.1/AV:N')).toBeUndefined()
  })

  test('reads a 4.0 vector out of order, which the standard calls invalid', () => {
    const text = `${base4}/U:Red/E:P`
    expect(flaw(text)).toEqual(['cvss.metric-order', 71])
    expect(findVector(` ${text}\n`)).toEqual(parse(`${base4}/E:P/U:Red`))
  })

  test('reads 2.0 with what tools put before it', () => {
    const vector = parse('AV:N/AC:L/Au:N/C:P/I:P/A:P')
    expect(findVector('CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:P', '3.1')).toEqual(vector)
    expect(findVector('CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P')).toEqual(vector)
  })

  test('reads a vector without prefix as the version that stands beside it', () => {
    expect(findVector(`AV:N/${rest31}`, '3.0')).toEqual(parse(`CVSS:3.0/AV:N/${rest31}`))
    expect(findVector(`CVSS:3.1/AV:N/${rest31}`, '3.0')?.version).toBe('3.1')
    expect(findVector(`CVSS:9.1/AV:N/${rest31}`, '3.1')).toBeUndefined()
  })
})

describe.each(versions)('any %s vector', (version) => {
  test.prop([vectorText(version)])('has a canonical form that is stable and scores the same', (text) => {
    const canonical = formatVector(parse(text))
    expect(formatVector(parse(canonical))).toBe(canonical)
    expect(parse(canonical)).toEqual(parse(text))
    expect(score(canonical)).toEqual(score(text))
    expect(score(parse(text))).toEqual(score(text))
  })

  test.prop([vectorText(version)])('scores between 0 and 10, in tenths', (text) => {
    for (const value of Object.values(score(text))) {
      if (typeof value !== 'number') continue
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(10)
      expect(Math.round(value * 10) / 10).toBe(value)
    }
  })

  // There are two readers: one is fast and takes only vectors in order, the other explains what is wrong.
  test.prop([
    vectorText(version),
    fc.nat(200),
    fc.constantFrom('', '/', ':', 'N', 'n', 'X', 'é', 'AV:N/'),
    fc.nat(2),
  ])('is read alike by both readers, whole or damaged', (text, at, put, cut) => {
    const damaged = text.slice(0, at) + put + text.slice(at + cut)
    const fast = new Uint8Array(codesLength)
    const slow = new Uint8Array(codesLength)
    const edition = readInOrder(damaged, fast)
    if (edition === undefined) return
    expect(readParts(edition, damaged.slice(edition.prefix.length), 1, edition.ordered, slow)).toBeUndefined()
    expect(fast.subarray(0, edition.metrics.length)).toEqual(slow.subarray(0, edition.metrics.length))
  })
})

test.prop([fc.string({ unit: 'binary' })])(
  'no text makes it fail otherwise than with an error of its own',
  (text) => {
    try {
      parse(text)
    } catch (error) {
      expect(error).toBeInstanceOf(HoldpointError)
    }
  },
)
