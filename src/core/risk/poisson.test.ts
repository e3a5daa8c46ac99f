import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { poissonCounts, poissonQuantile } from './poisson.ts'

const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
const rate = fc.double({ min: 0, max: 1_000, noNaN: true })

describe('counts of events', () => {
  test('there are none up to u = e^-lambda', () => {
    for (const lambda of [0.001, 0.1, 0.8, 5, 20]) {
      const none = Math.exp(-lambda)
      expect([none * (1 - 1e-12), none * (1 + 1e-12)].map((u) => poissonQuantile(lambda, u))).toEqual([0, 1])
    }
    expect(poissonQuantile(0, 0.999999)).toBe(0)
  })

  // Of mean 4, at most 2: 13 e^-4 = 0.23810, at most 3: 0.43347 (printed tables of the Poisson distribution).
  test('agree with printed tables', () => {
    expect([0.2381, 0.2382, 0.4334, 0.4335].map((u) => poissonQuantile(4, u))).toEqual([2, 3, 3, 4])
  })

  // The sum by logarithms of factorials, which shares nothing with how counts are found.
  test.prop([fc.double({ min: 1, max: 1_000, noNaN: true }), chance])(
    'are the least whose chance reaches u',
    (lambda, u) => {
      const count = poissonQuantile(lambda, u)
      expect(atMost(lambda, count)).toBeGreaterThanOrEqual(u - 1e-9)
      if (count > 0) expect(atMost(lambda, count - 1)).toBeLessThanOrEqual(u + 1e-9)
    },
  )

  test.prop([rate, rate, chance])('never fall as the rate rises', (one, other, u) => {
    expect(poissonQuantile(Math.min(one, other), u)).toBeLessThanOrEqual(
      poissonQuantile(Math.max(one, other), u),
    )
  })

  test.prop([rate, chance, chance])('never fall as u rises', (lambda, one, other) => {
    expect(poissonQuantile(lambda, Math.min(one, other))).toBeLessThanOrEqual(
      poissonQuantile(lambda, Math.max(one, other)),
    )
  })

  test.prop([rate, fc.array(chance, { minLength: 1, maxLength: 50 })])(
    'are the same one by one and together',
    (lambda, us) => {
      const uniforms = Float64Array.from(us)
      const each = Float64Array.from(us, (u) => poissonQuantile(lambda, u))
      expect(poissonCounts(lambda, uniforms)).toEqual(each)
      expect(
        poissonCounts(
          uniforms.map(() => lambda),
          uniforms,
        ),
      ).toEqual(each)
    },
  )

  // A normal variable of mean 4e6 and deviation 2,000 has its median at the mean, and 3,290 on each side hold 90%.
  test('are sensible for millions', () => {
    expect(Math.abs(poissonQuantile(4e6, 0.5) - 4e6)).toBeLessThanOrEqual(1)
    expect(Math.abs(poissonQuantile(4e6, 0.95) - 4_003_290)).toBeLessThanOrEqual(3)
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('are refused for a rate of %d', (lambda) => {
    expect(() => poissonQuantile(lambda, 0.5)).toThrow('a rate of events is')
    expect(() => poissonCounts(lambda, new Float64Array(1))).toThrow('a rate of events is')
  })
})

function atMost(lambda: number, count: number): number {
  let [sum, factorial] = [0, 0]
  for (let k = 0; k <= count; k += 1) {
    if (k > 0) factorial += Math.log(k)
    sum += Math.exp(k * Math.log(lambda) - lambda - factorial)
  }
  return sum
}
