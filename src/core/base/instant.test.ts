import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addDuration,
  days,
  earliest,
  hours,
  instantFrom,
  isBefore,
  millisOf,
  minutes,
  parseInstant,
  spanInWords,
} from './instant.ts'

const moments = fc
  .integer({ min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') })
  .map((millis) => instantFrom(millis))

describe('what is a time', () => {
  // RFC 3339, section 5.8, gives the first three; the third is in the Netherlands' time of 1937.
  test.each([
    ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50.520Z'],
    ['1996-12-19T16:39:57-08:00', '1996-12-20T00:39:57.000Z'],
    ['1937-01-01T12:00:27.87+00:20', '1937-01-01T11:40:27.870Z'],
    ['2026-11-24', '2026-11-24T00:00:00.000Z'],
    ['2026-11-24T18:00+01:00', '2026-11-24T17:00:00.000Z'],
    ['2026-11-24T12:48:00.123456789Z', '2026-11-24T12:48:00.123Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['0099-03-01', '0099-03-01T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant)
  })

  test.each([
    '',
    'today',
    '24.11.2026',
    '2026-11-24 12:48:00Z',
    '2026-11-24T12:48:00',
    '2026-11-24T12:48:00+0100',
    '2026-11-24T12:48:00+24:00',
    '2026-11-24T12.5Z',
    '2026-11-24T12:48.5Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T12:60:00Z',
    '1990-12-31T23:59:60Z',
    '2026-02-29',
    '2026-02-30T00:00:00Z',
    '2026-13-01',
    '2026-00-10',
    '+002026-11-24',
    '2026-11-24T12:48:00Z\n',
    '２０２６-11-24',
  ])('%j is no time', (text) => {
    expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'time.malformed' }))
  })

  test('an offset that leads out of the year 9999 is refused', () => {
    expect(() => parseInstant('9999-12-31T23:30:00-01:00')).toThrow(
      expect.objectContaining({ code: 'time.out-of-range' }),
    )
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 253_402_300_800_000, -62_167_219_200_001])(
    '%d milliseconds are outside of the years 0 to 9999',
    (millis) => {
      expect(() => instantFrom(millis)).toThrow(expect.objectContaining({ code: 'time.out-of-range' }))
    },
  )

  test('a time is refused with the place where it stands', () => {
    expect(() => parseInstant('soon', { file: 'holdpoint.yaml', line: 3 })).toThrow(
      'holdpoint.yaml: "soon" is not a date or a time (line 3)',
    )
  })
})

describe('time has an order', () => {
  test.prop([moments])('a time is 24 characters wide and reads back as itself', (instant) => {
    expect(instant).toHaveLength(24)
    expect(parseInstant(instant)).toBe(instant)
    expect(instantFrom(millisOf(instant))).toBe(instant)
  })

  test.prop([moments, moments])('the order of the text is the order of time', (a, b) => {
    expect(isBefore(a, b)).toBe(millisOf(a) < millisOf(b))
  })

  test.prop([moments, fc.array(moments)])('nothing is before the earliest', (one, others) => {
    const least = earliest(one, ...others)
    expect([one, ...others]).toContain(least)
    expect([one, ...others].some((instant) => isBefore(instant, least))).toBe(false)
  })
})

describe('lengths of time', () => {
  test('a day has 86,400,000 milliseconds', () => {
    expect([minutes(1), hours(1), days(1)]).toEqual([60_000, 3_600_000, 86_400_000])
  })

  test('three days after 27 February 2024 is 1 March, because that year had a 29 February', () => {
    expect(addDuration(parseInstant('2024-02-27'), days(3))).toBe('2024-03-01T00:00:00.000Z')
  })

  test('a negative length leads back', () => {
    expect(addDuration(parseInstant('2026-11-24T18:00:00Z'), -hours(2))).toBe('2026-11-24T16:00:00.000Z')
  })

  test.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [minutes(1), '1 min'],
    [hours(6) - minutes(2), '5 h 58 min'],
    [hours(2), '2 h'],
    [days(1), '1 day'],
    [days(3) + minutes(59), '3 days'],
    [days(3) + hours(4), '3 days 4 h'],
    [days(12) + hours(23), '12 days'],
    [days(1200), '1,200 days'],
    [-minutes(30), '30 min'],
  ])('%d ms are %s', (millis, words) => {
    expect(spanInWords(millis)).toBe(words)
  })
})
