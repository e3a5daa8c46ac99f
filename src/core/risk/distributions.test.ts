import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { HoldpointError } from '../base/errors.ts'
import { anyDistribution } from './distribution.fixture.ts'
import type { Distribution } from './distribution.ts'
import {
  checkDistribution,
  cumulativeOf,
  meanOf,
  quantileOf,
  samplerOf,
  varianceOf,
} from './distributions.ts'

const within = (relative: number, expected: number) => [expected * (1 - relative), expected * (1 + relative)]
function expectNear(actual: number, expected: number, relative: number): void {
  const [low = 0, high = 0] = within(relative, expected)
  expect(actual).toBeGreaterThanOrEqual(low)
  expect(actual).toBeLessThanOrEqual(high)
}

describe('published values', () => {
  const reference: Distribution = { kind: 'lognormal', low: 1e5, high: 1e6 }

  // riskquant: annualized loss = frequency times the mean of the lognormal.
  test('riskquant: 0.1 a year of 100,000 to 1,000,000 costs 40,400.128269', () => {
    expect(0.1 * meanOf(reference)).toBeCloseTo(40_400.128269, 6)
  })

  test('riskquant: 0.05 a year of 5 to 50 million costs 1,010,003.207', () => {
    expect(0.05 * meanOf({ kind: 'lognormal', low: 5e6, high: 5e7 })).toBeCloseTo(1_010_003.207, 3)
  })

  test('riskquant: the mean of 635,000 to 19,000,000 is 5,922,706.83351131', () => {
    expect(meanOf({ kind: 'lognormal', low: 635_000, high: 19_000_000 })).toBeCloseTo(5_922_706.83351131, 5)
  })

  test('of the reference range: E[X] = 404,001.28 and E[X²] = 266,398,009,773.56', () => {
    const mean = meanOf(reference)
    expect(mean).toBeCloseTo(404_001.28, 2)
    expect(varianceOf(reference) + mean * mean).toBeCloseTo(266_398_009_773.56, 1)
  })

  // (20 + 4 x 100 + 900) / 6 = 220 and (3e6 + 4 x 3.5e6 + 5e6) / 6 = 11e6 / 3; their product is 806,666,666.67.
  test('PERT(20, 100, 900) times PERT(3e6, 3.5e6, 5e6): mean 806,666,666.67, standard deviation 5.194e8', () => {
    const [x, y] = [
      { kind: 'pert', low: 20, mode: 100, high: 900 },
      { kind: 'pert', low: 3e6, mode: 3.5e6, high: 5e6 },
    ] as const
    const mean = meanOf(x) * meanOf(y)
    expect(mean).toBeCloseTo(806_666_666.67, 2)
    const square = (d: Distribution) => varianceOf(d) + meanOf(d) * meanOf(d)
    expectNear(Math.sqrt(square(x) * square(y) - mean * mean), 5.194e8, 1e-3)
  })

  // (mean - low)(high - mean) / (gamma + 3) = (4 - 0)(10 - 4) / 7.
  test('the variance of a PERT is (mean - low)(high - mean) / (gamma + 3)', () => {
    expect(varianceOf({ kind: 'pert', low: 0, mode: 3.5, high: 10 })).toBeCloseTo(24 / 7, 12)
  })

  test('a lognormal by its interval, and one by median and p95, has these as its quantiles', () => {
    const interval = quantileOf(reference)
    expectNear(interval(0.05), 1e5, 1e-13)
    expectNear(interval(0.95), 1e6, 1e-13)
    const tail = quantileOf({ kind: 'lognormal-median', median: 2e5, p95: 3e6 })
    expectNear(tail(0.5), 2e5, 1e-13)
    expectNear(tail(0.95), 3e6, 1e-13)
  })

  // Hyndman and Fan, definition 7: of 1, 2, 4, 8 at 0.5, (4 - 1) 0.5 = 1.5 steps up, half way from 2 to 4.
  test('an empirical distribution runs straight between its sorted values', () => {
    const quantile = quantileOf({ kind: 'empirical', values: [8, 1, 4, 2] })
    expect([0, 0.5, 1].map(quantile)).toEqual([1, 3, 8])
    // ((1 + 2) + (2 + 4) + (4 + 8)) / 2 / 3 = 3.5.
    expect(meanOf({ kind: 'empirical', values: [8, 1, 4, 2] })).toBeCloseTo(3.5, 12)
  })

  test('a discrete distribution gives each value its share', () => {
    const outcomes = [
      { value: 10, weight: 1 },
      { value: 0, weight: 3 },
    ]
    expect([0.01, 0.75, 0.76, 0.99].map(quantileOf({ kind: 'discrete', outcomes }))).toEqual([0, 0, 10, 10])
    // 10 x 1/4; 100 x 1/4 - 2.5².
    expect(meanOf({ kind: 'discrete', outcomes })).toBe(2.5)
    expect(varianceOf({ kind: 'discrete', outcomes })).toBe(18.75)
  })
})

describe('a truncated distribution', () => {
  // Left of its mean, a normal in the logarithm is half of it: E[X; X < m] = e^(mu + s²/2) Φ(-s), twice.
  test('is what remains, not what is moved to the limit', () => {
    const cut: Distribution = {
      kind: 'truncated',
      of: { kind: 'uniform', low: 0, high: 10 },
      low: 4,
      high: 6,
    }
    expect([0, 0.5, 1].map(quantileOf(cut))).toEqual([4, 5, 6])
    expect(meanOf(cut)).toBeCloseTo(5, 9)
    expect(varianceOf(cut)).toBeCloseTo(4 / 12, 6)
  })

  test('keeps the outcomes inside, both limits counted', () => {
    const outcomes = [1, 2, 3, 4].map((value) => ({ value, weight: 1 }))
    const cut: Distribution = { kind: 'truncated', of: { kind: 'discrete', outcomes }, low: 2, high: 3 }
    expect(meanOf(cut)).toBe(2.5)
    expect([0.1, 0.9].map(quantileOf(cut))).toEqual([2, 3])
  })

  test.prop([
    anyDistribution,
    fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
  ])('never leaves its limits, and its mean stays within', (of, from, u) => {
    const whole = quantileOf(of)
    const [low, high] = [whole(from), whole(from + 0.35)]
    const cut: Distribution = { kind: 'truncated', of, low, high }
    const value = quantileOf(cut)(u)
    expect(value).toBeGreaterThanOrEqual(low)
    expect(value).toBeLessThanOrEqual(high)
    const slack = 1e-6 * (Math.abs(low) + Math.abs(high))
    expect(meanOf(cut)).toBeGreaterThanOrEqual(low - slack)
    expect(meanOf(cut)).toBeLessThanOrEqual(high + slack)
  })

  test('has the moments of its own samples, for each kind', () => {
    const kinds: readonly Distribution[] = [
      { kind: 'lognormal', low: 1, high: 30 },
      { kind: 'pert', low: 0, mode: 3, high: 20 },
      { kind: 'triangular', low: 0, mode: 3, high: 20 },
      { kind: 'empirical', values: [0, 1, 2, 2, 2, 7, 9, 30] },
    ]
    for (const of of kinds) expectMoments({ kind: 'truncated', of, low: 1.5, high: 8 }, 2e-4)
  })
})

/** Mean and variance over a fine grid of u agree with what the distribution says. */
function expectMoments(distribution: Distribution, relative: number): void {
  const n = 100_000
  const values = new Float64Array(n)
  samplerOf(distribution)(
    values,
    Float64Array.from({ length: n }, (_, i) => (i + 0.5) / n),
  )
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n
  expect(Math.abs(mean - meanOf(distribution))).toBeLessThanOrEqual(
    relative * (Math.abs(mean) + Math.sqrt(variance)),
  )
  expect(Math.abs(variance - varianceOf(distribution))).toBeLessThanOrEqual(
    50 * relative * (variance + 1e-12),
  )
}

describe('every distribution', () => {
  const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

  test.prop([anyDistribution, chance, chance])(
    'has a quantile that never falls',
    (distribution, one, other) => {
      const quantile = quantileOf(distribution)
      const [low, high] = [quantile(Math.min(one, other)), quantile(Math.max(one, other))]
      expect(low - high).toBeLessThanOrEqual(1e-14 * Math.abs(high))
    },
  )

  test.prop([anyDistribution, chance])('has at most u below its quantile of u', (distribution, u) => {
    const value = quantileOf(distribution)(u)
    const atMost = cumulativeOf(distribution)(value + 1e-12 * Math.abs(value) + 1e-300)
    expect(atMost).toBeGreaterThanOrEqual(u - 1e-7)
  })

  test.prop([anyDistribution], { numRuns: 40 })('samples to its mean and variance', (distribution) => {
    expectMoments(distribution, 1e-3)
  })

  test('samples its median at a half, whether by a table or not', () => {
    const median = new Float64Array(1)
    samplerOf({ kind: 'lognormal', low: 1e5, high: 1e6 })(median, Float64Array.of(0.5))
    // The geometric mean of the ends: 10^5.5.
    expect(median[0]).toBeCloseTo(316_227.766, 3)
  })

  test.prop([anyDistribution, chance])('samples what its quantile says', (distribution, u) => {
    const quantile = quantileOf(distribution)
    const sampled = new Float64Array(1)
    samplerOf(distribution)(sampled, Float64Array.of(u))
    const width = quantile(0.999999) - quantile(0.000001)
    expect(Math.abs((sampled[0] ?? 0) - quantile(u))).toBeLessThanOrEqual(1e-6 * width)
  })
})

describe('bad parameters', () => {
  const pert = { kind: 'pert', low: 1, mode: 2, high: 3 } as const
  const bad: readonly (readonly [Distribution, string])[] = [
    [{ kind: 'fixed', value: Number.NaN }, 'risk.not-finite'],
    [{ kind: 'uniform', low: 2, high: 1 }, 'risk.low-above-high'],
    [{ kind: 'uniform', low: 1, high: 1 }, 'risk.no-width'],
    [{ kind: 'uniform', low: -1e308, high: 1e308 }, 'risk.not-finite'],
    [{ kind: 'triangular', low: 1, mode: 4, high: 3 }, 'risk.mode-outside'],
    [{ ...pert, mode: 0 }, 'risk.mode-outside'],
    [{ ...pert, gamma: -1 }, 'risk.parameter-outside'],
    [{ ...pert, high: Number.POSITIVE_INFINITY }, 'risk.not-finite'],
    [{ kind: 'lognormal', low: 0, high: 1 }, 'risk.not-positive'],
    [{ kind: 'lognormal', low: -2, high: -1 }, 'risk.not-positive'],
    [{ kind: 'lognormal', low: 1, high: 1 }, 'risk.no-width'],
    [{ kind: 'lognormal', low: 1e-300, high: 1e300 }, 'risk.too-wide'],
    [{ kind: 'lognormal-median', median: 3, p95: 2 }, 'risk.low-above-high'],
    [{ kind: 'beta', alpha: 0, beta: 1 }, 'risk.parameter-outside'],
    [{ kind: 'beta', alpha: 1, beta: Number.NaN }, 'risk.parameter-outside'],
    [{ kind: 'empirical', values: [] }, 'risk.empty'],
    [{ kind: 'empirical', values: Array.from({ length: 100_001 }, () => 1) }, 'risk.too-many'],
    [{ kind: 'discrete', outcomes: [] }, 'risk.empty'],
    [{ kind: 'discrete', outcomes: [{ value: 1, weight: 0 }] }, 'risk.no-weight'],
    [{ kind: 'discrete', outcomes: [{ value: 1, weight: -1 }] }, 'risk.parameter-outside'],
    [{ kind: 'truncated', of: pert, low: 5 }, 'risk.truncated-away'],
    [{ kind: 'truncated', of: pert, low: 2.5, high: 1.5 }, 'risk.low-above-high'],
    [{ kind: 'truncated', of: pert, high: Number.NaN }, 'risk.not-finite'],
  ]

  test.each(bad)('%j is refused as %s, at its place', (distribution, code) => {
    const place = { file: 'hold.yaml', line: 12 }
    const met = (() => {
      try {
        checkDistribution(distribution, place)
      } catch (error) {
        return error instanceof HoldpointError ? error : undefined
      }
      return undefined
    })()
    expect([met?.code, met?.place]).toEqual([code, place])
  })
})
