import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { HoldpointError } from '../base/errors.ts'
import { parseInstant } from '../base/instant.ts'
import type { Amount, Estimate, units } from '../release/estimate.ts'
import { cumulativeOf, meanOf, quantileOf } from './distributions.ts'
import { lossQuantities } from './loss/quantities.ts'
import { distributionOf, quantitiesFor } from './quantity-of.ts'

const range = (low: number, high: number): Amount => ({ kind: 'range', low, high })
const points = (least: number, likely: number, most: number): Amount => ({
  kind: 'three-point',
  least,
  likely,
  most,
})

// riskquant's published mean of a loss of 635,000 to 19,000,000 (90%).
test('a range of money is lognormal', () => {
  expect(meanOf(distributionOf(range(635_000, 19_000_000), 'money'))).toBeCloseTo(5_922_706.83351131, 4)
})

// (20 + 4 x 100 + 900) / 6 = 220.
test('three points are a PERT distribution', () => {
  expect(meanOf(distributionOf(points(20, 100, 900), 'hours'))).toBeCloseTo(220, 10)
})

test('a value is certain', () => {
  expect(distributionOf({ kind: 'value', value: 0 }, 'money')).toEqual({ kind: 'fixed', value: 0 })
})

// 5% of what is equally likely between 0 and 1 is below 0.05, 5% above 0.95, and beta(1, 1) is that.
test('a share of 0.05 to 0.95 may be anything', () => {
  const { alpha, beta } = { alpha: 0, beta: 0, ...distributionOf(range(0.05, 0.95), 'share') }
  expect([alpha, beta]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)])
})

// Beta(2, 1) has the distribution function x², so the square roots of 0.05 and 0.95.
test('a share is the beta distribution with these percentiles', () => {
  const { alpha, beta } = {
    alpha: 0,
    beta: 0,
    ...distributionOf(range(Math.sqrt(0.05), Math.sqrt(0.95)), 'chance'),
  }
  expect([alpha, beta]).toEqual([expect.closeTo(2, 5), expect.closeTo(1, 5)])
})

const shares = fc
  .tuple(fc.double({ min: 0.001, max: 0.6, noNaN: true }), fc.double({ min: 0.02, max: 0.39, noNaN: true }))
  .map(([low, width]) => [low, low + width] as const)

test.prop([shares], { numRuns: 30 })(
  'one in twenty lies below a range of a share, one above',
  ([low, high]) => {
    const below = cumulativeOf(distributionOf(range(low, high), 'share'))
    expect([below(low), below(high)]).toEqual([expect.closeTo(0.05, 5), expect.closeTo(0.95, 5)])
  },
)

test.each([
  [0.5, 0.51],
  [0.000001, 0.0001],
])('a narrow range of a share, %d to %d, keeps its percentiles and stays below 1', (low, high) => {
  const quantile = quantileOf(distributionOf(range(low, high), 'share'))
  expect([quantile(0.05) / low, quantile(0.95) / high]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)])
  expect(quantile(1 - 1e-12)).toBeLessThanOrEqual(1)
})

describe('refuses, with the line of the file,', () => {
  test.each<[string, Amount, (typeof units)[number], string]>([
    ['a low end above the high one', range(5_000, 300), 'money', 'low is 5000, which is above high, 300'],
    ['a likely value above the most', points(1, 9, 3), 'days', 'likely is 9, which is above most, 3'],
    ['a range without width', range(5, 5), 'people', 'is a range from 5 to 5, which has no width'],
    ['three points in one place', points(2, 2, 2), 'hours', 'is a range from 2 to 2, which has no width'],
    ['negative money', { kind: 'value', value: -1 }, 'money', 'value is -1, and it cannot be below 0'],
    ['a probability of 3', { kind: 'value', value: 3 }, 'chance', 'value is 3, and it cannot be above 1'],
    ['a share above 1', points(0, 0.5, 80), 'share', 'most is 80, and it cannot be above 1'],
    ['what is no number', range(1, Number.NaN), 'money', 'high is NaN, which is no amount'],
    [
      'a range from 0',
      range(0, 10),
      'money',
      'low is 0, and one case in twenty would lie beyond, where nothing can',
    ],
    [
      'a range of a share up to 1',
      range(0.5, 1),
      'share',
      'high is 1, and one case in twenty would lie beyond, where nothing can',
    ],
    [
      'a share that says nothing',
      range(1e-20, 0.999),
      'share',
      'is a range from 1e-20 to 0.999, which says next to nothing',
    ],
  ])('%s', (_, amount, unit, message) => {
    expect(() => distributionOf(amount, unit, { line: 7 })).toThrow(`${message} (line 7)`)
  })
})

test('says to write one value where a range has no width', () => {
  expect(thrown(() => distributionOf(range(5, 5), 'days')).hint).toContain('`value`')
})

const known = lossQuantities.filter(({ name }) => ['people', 'response', 'contract'].includes(name))
const around = { currency: 'EUR', data: [], weaknesses: [] } as const
const stated = { by: 'development lead', at: parseInstant('2026-11-24T13:00:00Z') }
const people: Estimate = { amount: range(9_000, 12_000), source: 'count in the database', stated }

test('takes what was stated before any default', () => {
  const quantities = quantitiesFor(known, around, new Map([['people', people]]))
  expect(quantities.get('people')?.from).toEqual({ kind: 'estimate', estimate: people })
  expect(quantities.get('response')?.from.kind).toBe('default')
})

test('names every number that has no default in a currency without a rate, at once', () => {
  expect(() => quantitiesFor(known, { ...around, currency: 'ISK' }, new Map())).toThrow(
    'has no default in ISK for response, contract',
  )
})

// 20,000 and 1,500,000 dollars at 0.8984 francs.
test('turns defaults into the currency of the hold file, to two digits', () => {
  const response = quantitiesFor(known, { ...around, currency: 'CHF' }, new Map()).get('response')
  expect(response?.distribution).toEqual({ kind: 'lognormal', low: 18_000, high: 1_300_000 })
})

function thrown(act: () => unknown): HoldpointError {
  try {
    act()
  } catch (error) {
    if (error instanceof HoldpointError) return error
  }
  throw new Error('nothing was thrown')
}
