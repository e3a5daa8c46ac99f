import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { limits } from '../base/limits.ts'
import { scrambledPoint, sobolDimension, sobolPoint } from './sobol.ts'

describe('Sobol points', () => {
  // The output of Joe and Kuo's own program, `sobol 10 3 new-joe-kuo-6.21201`, on their page.
  test('are those that Joe and Kuo publish, in the order of the Gray code', () => {
    const published = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]
    const ours = published.map((_, n) => [0, 1, 2].map((d) => sobolPoint(sobolDimension(d), n ^ (n >> 1))))
    expect(ours).toEqual(published)
  })

  test('are refused beyond the dimensions of the table', () => {
    expect(() => sobolDimension(limits.dimensions)).toThrow('has 65 dimensions, more than 64')
  })

  // The table's own promise for each dimension: a (0, m, 1)-net in base 2.
  test('fill each of 4,096 intervals of each dimension once', () => {
    for (let d = 0; d < limits.dimensions; d += 1) {
      const dimension = sobolDimension(d)
      expect(
        new Set(Array.from({ length: 4096 }, (_, i) => Math.floor(sobolPoint(dimension, i) * 4096))).size,
      ).toBe(4096)
    }
  })
})

describe('scrambled points', () => {
  const seed = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
  const dimension = fc.integer({ min: 0, max: limits.dimensions - 1 })

  test.prop([seed, dimension, fc.integer({ min: 0, max: 11 })])(
    'keep one point in each of 2^m intervals',
    (by, d, m) => {
      const n = 2 ** m
      const points = Array.from({ length: n }, (_, i) => scrambledPoint(sobolDimension(d), by, i))
      expect(new Set(points.map((x) => Math.floor(x * n))).size).toBe(n)
    },
  )

  test.prop([seed, seed, fc.integer({ min: 0, max: 10 }), fc.nat()])(
    'keep one point in each box of area 2^-m of dimensions 1 and 2',
    (one, other, m, split) => {
      const across = split % (m + 1)
      const [columns, rows] = [2 ** across, 2 ** (m - across)]
      const boxes = Array.from({ length: 2 ** m }, (_, i) => {
        const x = scrambledPoint(sobolDimension(0), one, i)
        const y = scrambledPoint(sobolDimension(1), other, i)
        return Math.floor(x * columns) * rows + Math.floor(y * rows)
      })
      expect(new Set(boxes).size).toBe(2 ** m)
    },
  )

  test.prop([seed, dimension, fc.integer({ min: 0, max: 2 ** 22 })])(
    'are never 0 and never 1',
    (by, d, point) => {
      const x = scrambledPoint(sobolDimension(d), by, point)
      expect(x > 0 && x < 1).toBe(true)
    },
  )
})
