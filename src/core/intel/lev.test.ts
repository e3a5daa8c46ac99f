import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDuration, days, type Instant, parseInstant } from '../base/instant.ts'
import { compositeProbability, type DatedScore, lev } from './lev.ts'

const start = parseInstant('2024-01-01')
const dayAt = (n: number): Instant => addDuration(start, days(n))
const scored = (...scores: readonly (readonly [day: number, score: number])[]): readonly DatedScore[] =>
  scores.map(([day, score]) => ({ on: dayAt(day), score }))

describe('LEV', () => {
  // NIST CSWP 41, section 6: the EPSS scores of CVE-2023-1730 every 30 days, the last of them with 21 days to
  // 12 December 2024, give a LEV of 0.70.
  test("gives what NIST's own example gives", () => {
    const scores = [
      0, 0, 0, 0.05, 0.06, 0.06, 0.06, 0.1, 0.13, 0.16, 0.08, 0.05, 0.05, 0.04, 0.05, 0.05, 0.05, 0.05, 0.05,
      0.08,
    ]
    const first = parseInstant('2023-05-02')
    const history = scores.map((score, n) => ({ on: addDuration(first, days(30 * n)), score }))
    expect(history.at(-1)?.on).toBe(parseInstant('2024-11-22'))
    expect(lev(history, parseInstant('2024-12-12'))?.toFixed(2)).toBe('0.70')
  })

  // Days 0, 30 and 60; by day 74 the last window has 15 of its 30 days behind it.
  // 1 - (1 - 0.1) x (1 - 0.2) x (1 - 0.4 x 15/30) = 1 - 0.9 x 0.8 x 0.8 = 0.424
  test('weighs the last window by the share of it that has passed', () => {
    expect(lev(scored([0, 0.1], [30, 0.2], [60, 0.4]), dayAt(74))).toBeCloseTo(0.424, 12)
  })

  test('counts the first day as a day of its window: 0.3 x 1/30', () => {
    expect(lev(scored([0, 0.3]), dayAt(0))).toBeCloseTo(0.01, 12)
  })

  // A score every day counts only on days 0 and 30; on day 30 that of day 20 is the last known one.
  // 1 - (1 - 0.1) x (1 - 0.5 x 1/30) = 1 - 0.9 x 59/60 = 0.115
  test('goes on with the last known score where a day has none', () => {
    expect(lev(scored([0, 0.1], [10, 0.9], [20, 0.5], [31, 0.7]), dayAt(30))).toBeCloseTo(0.115, 12)
  })

  test('leaves out what came later, and takes a history in any order', () => {
    const now = dayAt(29)
    expect(lev(scored([45, 1], [0, 0.1]), now)).toBeCloseTo(0.1, 12)
    expect(lev(scored([0, 0.1]), now)).toBeCloseTo(0.1, 12)
  })

  test('goes by days, whatever the hour', () => {
    const history = [{ on: parseInstant('2024-01-01T23:59:59Z'), score: 0.3 }]
    expect(lev(history, parseInstant('2024-01-02T00:00:01Z'))).toBeCloseTo(0.02, 12)
  })

  test('is not known, rather than zero, without a score', () => {
    expect(lev([], start)).toBeUndefined()
    expect(lev(scored([1, 0.5]), start)).toBeUndefined()
  })
})

const histories = fc.array(fc.tuple(fc.nat(2_000), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
})

property.prop([histories, fc.nat(4_000)])('LEV is a probability', (history, day) => {
  const probability = lev(scored(...history), dayAt(day)) ?? 0
  expect(probability).toBeGreaterThanOrEqual(0)
  expect(probability).toBeLessThanOrEqual(1)
})

property.prop([histories, fc.nat(2_000), fc.nat(100)])(
  'LEV never falls as time goes on',
  (history, day, more) => {
    const before = lev(scored(...history), dayAt(day)) ?? 0
    expect(lev(scored(...history), dayAt(day + more)) ?? 0).toBeGreaterThanOrEqual(before)
  },
)

property.prop([histories, fc.nat(4_000)])('a history of zeros gives zero', (history, day) => {
  const zeros = scored([0, 0], ...history.map(([on]) => [on, 0] as const))
  expect(lev(zeros, dayAt(day))).toBe(0)
})

test.each([
  [{ listed: true, epss: undefined, lev: undefined }, 1],
  [{ listed: true, epss: 0.2, lev: 0.4 }, 1],
  [{ listed: false, epss: 0.2, lev: 0.4 }, 0.4],
  [{ listed: false, epss: 0.2, lev: undefined }, 0.2],
  [{ listed: false, epss: undefined, lev: undefined }, undefined],
])('the composite probability of %j is %s', (known, probability) => {
  expect(compositeProbability(known)).toBe(probability)
})
