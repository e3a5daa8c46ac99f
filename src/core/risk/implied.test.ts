import { expect, test } from 'vitest'
import { impliedOf } from './implied.ts'

// mu = ln √(10 x 1000) = ln 100; sigma = ln 100 / (2 x 1.6449) = 1.39990; mean = 100 e^(sigma² / 2) = 266.4;
// p99 = 100 e^(2.32635 sigma) = 2,596.
test('what a range implies is its mean, median and 99th percentile', () => {
  const { mean, p50, p99, tooWide } = impliedOf({ kind: 'lognormal', low: 10, high: 1_000 })
  expect(p50).toBeCloseTo(100, 9)
  expect(mean).toBeCloseTo(266.4, 0)
  expect(Math.round(p99)).toBe(2_596)
  expect(tooWide).toBe(false)
})

test('a range over more than three powers of ten is too wide, however it is stated', () => {
  expect(impliedOf({ kind: 'lognormal', low: 1, high: 1_001 }).tooWide).toBe(true)
  expect(impliedOf({ kind: 'lognormal-median', median: 1, p95: 32 }).tooWide).toBe(true)
  expect(impliedOf({ kind: 'lognormal-median', median: 1, p95: 31 }).tooWide).toBe(false)
  expect(impliedOf({ kind: 'pert', low: 1, mode: 2, high: 5_000 }).tooWide).toBe(true)
  expect(impliedOf({ kind: 'pert', low: 0, mode: 2, high: 5_000 }).tooWide).toBe(false)
  expect(impliedOf({ kind: 'truncated', of: { kind: 'uniform', low: 1, high: 5_000 }, low: 2 }).tooWide).toBe(
    true,
  )
  expect(impliedOf({ kind: 'fixed', value: 3 }).tooWide).toBe(false)
})
