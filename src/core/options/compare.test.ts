import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDuration, days } from '../base/instant.ts'
import { fix, fixed, inputOf, lossModelFrom, now, option, shipNow } from './compare.fixture.ts'
import { compare } from './compare.ts'

/** Of a Poisson count with mean 1 being above 0. */
const atLeastOne = 1 - Math.exp(-1)

describe('costs that are certain', () => {
  test('are what their arithmetic says', () => {
    // 48 hours of 2 people at 100 are 9,600; 2 days late at 1,000 are 2,000; breakage at 100% is 500.
    const { options } = compare(
      inputOf(
        { options: [shipNow, fix] },
        {
          later: 73,
          'fix-hours': 48,
          'delay-a-day': 1_000,
          'engineer-hour': 100,
          'fix-breaks-none': 1,
          'breakage-cost': 500,
        },
      ),
    )
    const [at, fixes] = options
    expect(fixes?.parts.work.mean).toBeCloseTo(9_600, 6)
    expect(fixes?.parts.delay.mean).toBeCloseTo(2_000, 6)
    expect(fixes?.parts.breakage.mean).toBeCloseTo(500, 6)
    expect(fixes?.total.p95).toBeCloseTo(12_100, 6)
    expect(fixes?.ships?.p50).toBe(addDuration(now, days(2)))
    expect(fixes?.openDays.mean).toBe(0)
    expect(at?.fixed.p90).toBe(addDuration(now, days(73)))
    expect(at?.openDays.mean).toBe(73)
    // The later fix may break something as well.
    expect(at?.total.mean).toBeCloseTo(500, 6)
  })

  test('count a deadline once the release is later, and a curve between its points', () => {
    // 3 days late. The first 2 days cost 1 day, up to day 4 they cost 5 days: 1 + 2 at day 3; and 700 after day 2.
    const delay = {
      aDay: 'delay-a-day',
      deadlines: [
        { what: 'a penalty', at: addDuration(now, days(2)), costs: 'penalty' },
        { what: 'another', at: addDuration(now, days(3)), costs: 'penalty' },
      ],
      curve: [
        { days: 2, timesADay: 1 },
        { days: 4, timesADay: 5 },
      ],
    }
    const { options } = compare(
      inputOf({ options: [fix], delay }, { 'fix-hours': 72, 'delay-a-day': 100, penalty: 700 }),
    )
    expect(options[0]?.parts.delay.mean).toBeCloseTo(1_000, 6)
  })

  test('go on for what does not ship until it does', () => {
    // Ships on time with 3/4 of its worth; the rest is 10 days late at 1,000 a day.
    const without = option({ name: 'part', ships: 'without-feature', later: 'later', delivers: 0.75 })
    const { options } = compare(inputOf({ options: [without] }, { later: 10, 'delay-a-day': 1_000 }))
    expect(options[0]?.parts.delay.mean).toBeCloseTo(2_500, 6)
    expect(options[0]?.lateDays.mean).toBe(0)
  })

  test('count good traffic that a control blocks while it is there', () => {
    // From day 0 to its expiry on day 20, 1% of 10,000 a day.
    const expires = addDuration(now, days(20))
    const control = { what: 'a rule', stops: 'stops', blocks: 'blocks', expires }
    const guarded = { ...shipNow, name: 'guarded', control }
    const { options } = compare(
      inputOf({ options: [guarded] }, { later: 73, stops: 0.5, blocks: 0.01, 'good-traffic-a-day': 10_000 }),
    )
    expect(options[0]?.parts.blocked.mean).toBeCloseTo(2_000, 6)
    // 73 days, half of 20 of them stopped.
    expect(options[0]?.openDays.mean).toBeCloseTo(63, 9)
  })
})

describe('exposure', () => {
  test('of a staged rollout counts each share of the users from when they have it', () => {
    // A tenth for 73 days, half for 63, all (the other 4/10) for 43.
    const staged = {
      ...shipNow,
      stages: [
        { share: 0.1, days: 10 },
        { share: 0.6, days: 20 },
      ],
    }
    const { options } = compare(inputOf({ options: [staged] }, { later: 73 }))
    expect(options[0]?.openDays.mean).toBeCloseTo(0.1 * 73 + 0.5 * 63 + 0.4 * 43, 9)
  })

  test('in production begins now for all, and ends with the fix, which ships ahead of the release', () => {
    // The release is planned for day 10; the fix is ready on day 2 and leaves a tenth open to day 365.
    const fixes = { ...fix, remains: 'remains' }
    const planned = addDuration(now, days(10))
    const { options } = compare(
      inputOf(
        { options: [shipNow, fixes], inProduction: true, planned },
        { later: 73, 'fix-hours': 48, remains: 0.1 },
      ),
    )
    expect(options[0]?.openDays.mean).toBeCloseTo(73, 9)
    expect(options[1]?.openDays.mean).toBeCloseTo(2 + 0.1 * 363, 9)
    expect(options[1]?.lateDays.mean).toBe(0)
  })

  test('of what is rolled back ends with the roll-back', () => {
    const back = option({
      name: 'back',
      kind: 'roll-back',
      ships: 'nothing',
      later: 'later',
      before: [{ name: 'roll back', takes: 'rollback-hours', after: [], people: 1 }],
    })
    const { options } = compare(
      inputOf({ options: [back], inProduction: true }, { later: 5, 'rollback-hours': 12, 'delay-a-day': 10 }),
    )
    expect(options[0]?.openDays.mean).toBeCloseTo(0.5, 9)
    expect(options[0]?.parts.delay.mean).toBeCloseTo(55, 9)
    // Half a day to roll back, five more to the fix, with which it ships.
    expect(options[0]?.ships?.p50).toBe(addDuration(now, days(5.5)))
    const { later: _, ...never } = back
    const held = compare(inputOf({ options: [never], inProduction: true }, { 'rollback-hours': 12 }))
    expect(held.options[0]).not.toHaveProperty('ships')
  })

  test('of a hot fix ends when its work is done', () => {
    const { later: _, ...never } = shipNow
    const hot = { ...never, afterwards: fix.before }
    const { options } = compare(inputOf({ options: [hot] }, { 'fix-hours': 36 }))
    expect(options[0]?.openDays.mean).toBeCloseTo(1.5, 9)
  })

  test('is chance and loss as a Poisson count has them', () => {
    // 5 a year over 73 days: 1 expected, at least one in 1 - 1/e; each costs 1,000, a tenth of it fines.
    const losses = lossModelFrom(fixed(5), fixed(1_000))
    const { options, chanceIfShipped, givenExploitation } = compare(
      inputOf({ options: [shipNow], losses, settings: { seed: 7n, mostScenarios: 65_536 } }, { later: 73 }),
    )
    const [first] = options
    expect(first?.exploited.mean).toBeCloseTo(atLeastOne, 9)
    expect(chanceIfShipped.low).toBeCloseTo(atLeastOne, 9)
    expect(Math.abs((first?.parts.loss.mean ?? 0) - 900)).toBeLessThan(
      4 * (first?.parts.loss.meanError ?? 0) + 0.1,
    )
    expect(first?.parts.regulatory.mean).toBeCloseTo((first?.parts.loss.mean ?? 0) / 9, 6)
    // Poisson of mean 1: at most 3 in 98.1%, at most 2 in 92.0%.
    expect(first?.total.p95).toBeCloseTo(3_000, 9)
    expect(first?.curve.find(({ above }) => above === 0)?.chance).toBeCloseTo(atLeastOne, 3)
    expect(givenExploitation.total.p95).toBeCloseTo(1_000, 9)
  })
})

describe('options beside each other', () => {
  test('share the scenarios in which they cost the same', () => {
    const twin = { ...fix, name: 'twin' }
    const { options, recommended } = compare(inputOf({ options: [fix, twin] }, { 'fix-hours': 1 }))
    expect(options.map(({ cheapest }) => cheapest)).toEqual([0.5, 0.5])
    expect(recommended).toMatchObject({ option: 'fix', by: 'smaller-tail' })
  })

  test('are dominated by what costs less throughout', () => {
    const slow = {
      ...fix,
      name: 'slow',
      before: [{ name: 'fix', takes: 'slow-hours', after: [], people: 2 }],
    }
    const { options } = compare(
      inputOf({ options: [slow, fix] }, { 'fix-hours': 24, 'slow-hours': 48, 'delay-a-day': 1 }),
    )
    expect(options.map(({ dominatedBy }) => dominatedBy)).toEqual(['fix', undefined])
  })

  test('in production are not recommended where they wait with the fix', () => {
    const { recommended } = compare(
      inputOf(
        { options: [shipNow, fix], inProduction: true },
        { later: 73, 'fix-hours': 48, 'delay-a-day': 1_000 },
      ),
    )
    expect(recommended).toMatchObject({
      option: 'fix',
      setAside: [{ option: 'ship-now', because: 'holds-the-fix' }],
    })
  })
})

describe('exploitation', () => {
  const severity = { kind: 'lognormal', low: 1_000, high: 100_000 } as const
  const lossOf = (rate: number, stops: number, later: number, inProduction: boolean) => {
    const control = { what: 'a rule', stops: 'stops', blocks: 'blocks' }
    const { options } = compare(
      inputOf(
        {
          options: [{ ...shipNow, control, remains: 'remains' }],
          inProduction,
          losses: lossModelFrom(fixed(rate), severity),
          settings: { seed: 11n, mostScenarios: 512 },
        },
        { later, stops, blocks: 0, 'good-traffic-a-day': 0, remains: 0.2 },
      ),
    )
    return options[0]?.total.mean ?? 0
  }
  const cases = fc.record({
    rate: fc.double({ min: 0, max: 20, noNaN: true }),
    stops: fc.double({ min: 0, max: 1, noNaN: true }),
    later: fc.double({ min: 0, max: 400, noNaN: true }),
    inProduction: fc.boolean(),
    more: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  test.prop([cases], { numRuns: 20 })(
    'never costs less with more exposure, a worse control or a later fix',
    (c) => {
      const loss = lossOf(c.rate, c.stops, c.later, c.inProduction)
      // Sums of other order may differ in the last bits.
      const least = loss * (1 - 1e-12)
      expect(lossOf(c.rate * (1 + c.more), c.stops, c.later, c.inProduction)).toBeGreaterThanOrEqual(least)
      expect(lossOf(c.rate, c.stops * c.more, c.later, c.inProduction)).toBeGreaterThanOrEqual(least)
      expect(lossOf(c.rate, c.stops, c.later + 100 * c.more, c.inProduction)).toBeGreaterThanOrEqual(least)
    },
  )
})

describe('a comparison', () => {
  const many = Array.from({ length: 51 }, (_, i) => ({ ...shipNow, name: `${i}` }))
  const [first = shipNow, ...others] = many

  test.each([
    ['fifty-one options', [first, ...others] as const, 'options.too-many'],
    ['two options of a name', [shipNow, shipNow] as const, 'options.same-name'],
    ['a number that nobody has given', [fix] as const, 'options.unknown-quantity'],
    [
      'stages that shrink',
      [
        {
          ...shipNow,
          stages: [
            { share: 0.5, days: 1 },
            { share: 0.1, days: 1 },
          ],
        },
      ] as const,
      'options.stages-shrink',
    ],
  ])('refuses %s', (_, options, code) => {
    expect(() => compare(inputOf({ options }, { later: 1 }))).toThrow(expect.objectContaining({ code }))
  })

  test('says what was probably meant by the name of a number', () => {
    expect(() => compare(inputOf({ options: [fix] }, { 'fix-hour': 1 }))).toThrow(
      '"fix" goes by the number "fix-hours", which nobody has given. Did you mean "fix-hour"?',
    )
  })

  test('refuses a curve of delay that falls', () => {
    const delay = { aDay: 'delay-a-day', deadlines: [], curve: [{ days: 0, timesADay: 1 }] }
    expect(() => compare(inputOf({ options: [shipNow], delay }, { later: 1 }))).toThrow(
      expect.objectContaining({ code: 'options.curve-unordered' }),
    )
  })

  test('stops when it is told to', () => {
    const settings = { seed: 1n, signal: { aborted: true } }
    expect(() => compare(inputOf({ options: [shipNow], settings }, { later: 1 }))).toThrow(
      expect.objectContaining({ code: 'risk.cancelled' }),
    )
  })
})
