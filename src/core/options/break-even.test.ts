import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDuration, days } from '../base/instant.ts'
import { fix, fixed, inputOf, lossModelFrom, now, shipNow } from './compare.fixture.ts'
import { compare } from './compare.ts'

describe('break-even', () => {
  const losses = lossModelFrom(fixed(1), fixed(10_000))
  const numbers = { later: 73, 'fix-hours': 48, 'delay-a-day': 250 }

  test('is the chance at which what the option costs more is what it saves', () => {
    // 2 days at 250 are 500; exploitation costs 10,000 and the fix saves all of it: 0.05
    // exploitations, of which there is any with a chance of 1 - exp(-0.05), 4.877%.
    const { options } = compare(inputOf({ options: [shipNow, fix], losses }, numbers))
    expect(options[1]?.breakEven?.chance?.mean).toBeCloseTo(0.048771, 6)
    expect(options[1]?.breakEven?.chance?.p90).toBeCloseTo(0.048771, 6)
    expect(options[0]).not.toHaveProperty('breakEven')
  })

  test('is the days whose delay costs what shipping now is expected to lose', () => {
    // 1 a year over 73 days is 0.2 x 10,000 = 2,000, which 8 days at 250 cost.
    const settings = { seed: 1n, mostScenarios: 65_536 }
    const { options } = compare(inputOf({ options: [shipNow, fix], losses, settings }, numbers))
    expect(options[1]?.breakEven?.days?.mean).toBeCloseTo(8, 1)
    expect(options[1]?.breakEven?.days?.p10).toBeCloseTo(8, 1)
  })

  test('is at a step of the cost of delay where a deadline makes the difference', () => {
    const delay = {
      aDay: 'delay-a-day',
      deadlines: [{ what: 'a penalty', at: addDuration(now, days(4)), costs: 'penalty' }],
    }
    const { options } = compare(
      inputOf({ options: [shipNow, fix], losses, delay }, { ...numbers, penalty: 50_000 }),
    )
    expect(options[1]?.breakEven?.days?.mean).toBeCloseTo(4, 6)
  })

  test('goes by more than one exploitation where one would not pay for the option', () => {
    // 2 days at 6,000 are 1.2 exploitations of 10,000: 1 - exp(-1.2) is 69.88%.
    const dear = compare(inputOf({ options: [shipNow, fix], losses }, { ...numbers, 'delay-a-day': 6_000 }))
    expect(dear.options[1]?.breakEven?.chance?.mean).toBeCloseTo(0.698806, 6)
  })

  test('counts the time before the fix only, beside our range of the same time', () => {
    // Half remains for 292 days after 73: 219 in all, a third of them before the fix. 0.05 exploitations over all of it
    // are 0.05 / 3 before the fix; our own are 73/365.
    const rest = { ...shipNow, remains: 'remains' }
    const { options, chanceIfShipped } = compare(
      inputOf({ options: [rest, fix], losses }, { ...numbers, remains: 0.5 }),
    )
    expect(options[0]?.openDays.mean).toBeCloseTo(219, 9)
    expect(options[1]?.breakEven?.chance?.mean).toBeCloseTo(1 - Math.exp(-0.05 / 3), 9)
    expect(chanceIfShipped.mean).toBeCloseTo(1 - Math.exp(-0.2), 9)
  })

  const cases = fc.record({
    rate: fc.double({ min: 0.01, max: 5, noNaN: true }),
    aDay: fc.double({ min: 0, max: 50_000, noNaN: true }),
    later: fc.double({ min: 10, max: 365, noNaN: true }),
    remains: fc.double({ min: 0, max: 0.5, noNaN: true }),
  })

  test.prop([cases], { numRuns: 30 })(
    'is below our chance just where the option costs less on average',
    ({ rate, aDay, later, remains }) => {
      const rest = { ...shipNow, remains: 'remains' }
      const { options, chanceIfShipped } = compare(
        inputOf(
          {
            options: [rest, fix],
            losses: lossModelFrom(fixed(rate), fixed(10_000)),
            settings: { seed: 1n, mostScenarios: 256 },
          },
          { ...numbers, later, remains, 'delay-a-day': aDay },
        ),
      )
      // The fix costs two days and leaves nothing open.
      const lost = (rate * (later + remains * (365 - later)) * 10_000) / 365
      fc.pre(Math.abs(2 * aDay - lost) > 1)
      const chance = options[1]?.breakEven?.chance?.mean ?? 1
      expect(chance < chanceIfShipped.mean).toBe(2 * aDay < lost)
    },
  )

  test('is absent where the option is dearer and saves nothing, and 0 where it is cheaper anyway', () => {
    const same = { ...shipNow, name: 'same', before: fix.before, later: 'later' }
    const dear = compare(inputOf({ options: [shipNow, same], losses }, { ...numbers, later: 10 }))
    expect(dear.options[1]?.breakEven).not.toHaveProperty('chance')
    const cheap = compare(inputOf({ options: [shipNow, fix], losses }, { ...numbers, 'delay-a-day': 0 }))
    expect(cheap.options[1]?.breakEven?.chance?.mean).toBe(0)
  })
})
