import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { quantileOf } from '../distributions.ts'
import { fineBelow } from './fine-below.ts'

const fines = { kind: 'lognormal', low: 7_500, high: 6_500_000 } as const
const chances = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const ceilings = fc.double({ min: 1_000, max: 1e8, noNaN: true })

test.prop([chances, ceilings])('a fine is drawn from what lies below its ceiling', (u, ceiling) => {
  const drawn = quantileOf(fines)(u)
  const truncated = quantileOf({ kind: 'truncated', of: fines, high: ceiling })(u)
  expect(fineBelow(fines)(drawn, ceiling) / truncated).toBeCloseTo(1, 6)
})

test.prop([chances, ceilings])(
  'no fine is above its ceiling, and a lower ceiling never raises it',
  (u, ceiling) => {
    const drawn = quantileOf(fines)(u)
    const below = fineBelow(fines)
    expect(below(drawn, ceiling)).toBeLessThanOrEqual(ceiling)
    expect(below(drawn, ceiling / 2)).toBeLessThanOrEqual(below(drawn, ceiling) * (1 + 1e-12))
  },
)

// Were fines cut off at the ceiling, all of those above it (here two thirds) would come to just that.
test('the ceiling is not where fines gather', () => {
  const below = fineBelow(fines)
  const drawn = Array.from({ length: 1_000 }, (_, i) => quantileOf(fines)((i + 0.5) / 1_000))
  expect(drawn.filter((fine) => fine > 100_000).length).toBeGreaterThan(600)
  const near = drawn.map((fine) => below(fine, 100_000)).filter((fine) => fine > 99_000)
  expect(near.length).toBeLessThan(20)
})

test('a certain fine is itself up to its ceiling, and that beyond', () => {
  const below = fineBelow({ kind: 'fixed', value: 50_000 })
  expect([below(50_000, 80_000), below(50_000, 30_000)]).toEqual([50_000, 30_000])
  expect(below(50_000, Number.POSITIVE_INFINITY)).toBe(50_000)
})
