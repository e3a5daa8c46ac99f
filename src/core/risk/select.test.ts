import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { bandAround, quantileIn } from './select.ts'

const few = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 })

function sortedQuantile(values: Float64Array, p: number): number {
  const sorted = values.toSorted()
  const place = p * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return low + (place - Math.floor(place)) * (high - low)
}

test.prop([few, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(1, 20_000)])(
  'a quantile is the one that sorting finds, in few values and in many, whatever ties there are',
  (values, p, least) => {
    const times = Math.ceil(least / values.length)
    const data = Float64Array.from(
      { length: times * values.length },
      (_, i) => values[i % values.length] ?? 0,
    )
    expect(quantileIn(data, p, bandAround(data, p))).toBe(sortedQuantile(data, p))
  },
)

test.prop([fc.double({ min: 0, max: 1, noNaN: true })])('a band that is quite wrong costs time only', (p) => {
  const data = Float64Array.from({ length: 10_000 }, (_, i) => (i * 7_919) % 10_007)
  expect(quantileIn(data, p, { low: 20, high: 21, share: 0.01 })).toBe(sortedQuantile(data, p))
})
