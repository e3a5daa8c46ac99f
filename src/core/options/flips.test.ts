import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { fix, fixed, inputOf, lossModelFrom, shipNow } from './compare.fixture.ts'
import { compare } from './compare.ts'

describe('what would change the recommendation', () => {
  const losses = lossModelFrom({ kind: 'uniform', low: 0.5, high: 1.5 }, fixed(10_000))
  const numbers = {
    later: 73,
    'fix-hours': 48,
    'delay-a-day': { kind: 'uniform', low: 0, high: 1_600 } as const,
  }
  const settings = { seed: 3n, mostScenarios: 65_536 }
  const result = compare(inputOf({ options: [shipNow, fix], losses, settings }, numbers))
  const shipped = result.options[0]?.total.meanError ?? 0

  test('is a value at which both cost the same on average', () => {
    // Shipping now loses 0.2 x 1 x 10,000 = 2,000 on average, the fix 2 days at 800 = 1,600: even at 1,000 a day,
    // at 0.8 a year, and at 58.4 days.
    expect(result.recommended).toMatchObject({ option: 'fix', by: 'least-expected-cost', next: 'ship-now' })
    const at = (name: string) => result.flips.find(({ quantity }) => quantity === name)
    expect(at('delay-a-day')).toMatchObject({ to: 'ship-now' })
    // Half of what shipping now costs, and three times half of the standard error of that.
    expect(Math.abs((at('delay-a-day')?.at ?? 0) - 1_000)).toBeLessThan(1.5 * shipped)
    expect(at('rate')?.at).toBeCloseTo(0.8, 1)
    expect(at('later')?.at).toBeCloseTo(58.4, 0)
    expect(at('breakage-cost')).toBeUndefined()
  })

  test('is searched upwards from a certain 0', () => {
    // The fix costs 2 days at 100; shipping now loses nothing for 0 days, and 200 at 200 / 10,000 x 365 = 7.3 days.
    const { flips, recommended } = compare(
      inputOf(
        { options: [shipNow, fix], losses: lossModelFrom(fixed(1), fixed(10_000)) },
        { later: 0, 'fix-hours': 48, 'delay-a-day': 100 },
      ),
    )
    expect(recommended.option).toBe('ship-now')
    const flip = flips.find(({ quantity }) => quantity === 'later')
    expect(flip).toMatchObject({ now: 0, to: 'fix' })
    expect(flip?.at).toBeCloseTo(7.3, 0)
  })

  test('is worth finding out as much as the wrong choices cost', () => {
    // Below 1,000 a day fix, above ship: saves the mean of 2 (d - 1,000) over 1,000 to 1,600 of 0 to 1,600, 225 in all
    // (600 x 600 / 1,600). In tenths of 160 the one from 960 to 1,120 decides as a whole, which loses at most 1.
    const worth = result.worth.find(({ quantity }) => quantity === 'delay-a-day')?.worth ?? 0
    // Shipping is chosen in 3 of 8 cases, so that much of the error of its mean comes through.
    expect(Math.abs(worth - 225)).toBeLessThan(1 + 3 * (3 / 8) * shipped)
    expect(result.worth.every((one) => one.worth >= 0)).toBe(true)
  })

  test('shows in the mean of the recommended option at both ends of a quantity', () => {
    // Lowest tenth: 80 a day for 2 days, highest 1,520.
    const swing = result.swings[0]
    expect(swing).toMatchObject({ quantity: 'delay-a-day' })
    expect(swing?.atLow).toBeCloseTo(160, -1)
    expect(swing?.atHigh).toBeCloseTo(3_040, -1)
  })

  test('shows no quantity that moves nothing', () => {
    // Nothing is lost, however long the flaw is open.
    const spread = { kind: 'uniform', low: 10, high: 100 } as const
    const { swings } = compare(inputOf({ options: [shipNow] }, { later: spread }))
    expect(swings).toEqual([])
  })
})
