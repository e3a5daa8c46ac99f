import { fc } from '@fast-check/vitest'
import type { Distribution } from './distribution.ts'

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const width = fc.double({ min: 1, max: 1e6, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const positive = fc.double({ min: 0.5, max: 1e6, noNaN: true })
const times = fc.double({ min: 1.01, max: 100, noNaN: true })
const shape = fc.double({ min: 0.5, max: 50, noNaN: true })

const range = fc.tuple(amount, width).map(([low, wide]) => ({ low, high: low + wide }))
const withMode = fc.tuple(range, share).map(([{ low, high }, at]) => {
  return { low, mode: Math.min(low + at * (high - low), high), high }
})

/** Distributions of every kind but truncated ones, as people might state them. */
export const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  range.map((ends) => ({ kind: 'uniform' as const, ...ends })),
  withMode.map((ends) => ({ kind: 'triangular' as const, ...ends })),
  withMode.map((ends) => ({ kind: 'pert' as const, ...ends })),
  fc.tuple(positive, times).map(([low, by]) => ({ kind: 'lognormal' as const, low, high: low * by })),
  fc.tuple(positive, times).map(([median, by]) => {
    return { kind: 'lognormal-median' as const, median, p95: median * Math.sqrt(by) }
  }),
  fc
    .tuple(shape, shape, range)
    .map(([alpha, beta, ends]) => ({ kind: 'beta' as const, alpha, beta, ...ends })),
  fc.array(amount, { minLength: 2, maxLength: 20 }).map((values) => ({ kind: 'empirical' as const, values })),
  fc
    .array(fc.record({ value: amount, weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 9,
    })
    .map((outcomes) => ({ kind: 'discrete' as const, outcomes })),
)
