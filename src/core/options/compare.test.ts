import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDuration, days } from '../base/instant.ts'
import { quantitiesFor } from '../risk/quantity-of.ts'
import { fixed, inputOf, lossModelFrom, now, option } from './compare.fixture.ts'
import { compare } from './compare.ts'
import { optionQuantities } from './quantities.ts'
import { usualOptions } from './usual-options.ts'

const shipNow = option({ name: 'ship-now', kind: 'ship-now', ships: 'with-flaw', later: 'later' })
const fix = option({
  name: 'fix',
  kind: 'full-fix',
  ships: 'fixed',
  before: [{ name: 'fix', takes: 'fix-hours', after: [], people: 2 }],
})
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

describe('the usual options', () => {
  const circumstances = { currency: 'EUR', data: [], weaknesses: [89] }
  const defaults = quantitiesFor(optionQuantities, circumstances, new Map())
  const losses = lossModelFrom(
    { kind: 'lognormal', low: 0.1, high: 5 },
    { kind: 'lognormal', low: 1e4, high: 1e6 },
  )

  test.each([true, false])('run with the defaults alone, in production: %s', (inProduction) => {
    const options = usualOptions(inProduction)
    const result = compare({ ...inputOf({ options, inProduction, losses }), quantities: defaults })
    const numbers = JSON.stringify(result, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(numbers).not.toContain('null')
    expect(result.options.reduce((sum, { cheapest }) => sum + cheapest, 0)).toBeCloseTo(1, 9)
  })

  const certain = (values: Readonly<Record<string, number>>) => {
    const all = new Map(defaults)
    for (const [name, value] of Object.entries(values)) {
      const of = all.get(name)
      if (of !== undefined) all.set(name, { ...of, distribution: fixed(value) })
    }
    return all
  }
  const shares = fc.record({
    full: fc.double({ min: 0, max: 0.4, noNaN: true }),
    more: fc.double({ min: 0, max: 0.4, noNaN: true }),
    later: fc.integer({ min: 0, max: 400 }),
    inProduction: fc.boolean(),
  })

  test.prop([shares], { numRuns: 8 })(
    'never lose more with the same tasks and a smaller share that remains',
    ({ full, more, later, inProduction }) => {
      // Each drawn by itself, the same tasks would take other times.
      const hours = { 'fix-hours': 20, 'limited-fix-hours': 20 }
      const runs = { 'regression-hours': 30, 'limited-regression-hours': 30 }
      const quantities = certain({
        ...hours,
        ...runs,
        'remains-full': full,
        'remains-limited': full + more,
        'patch-later-days': later,
      })
      const settings = { seed: 5n, mostScenarios: 256 }
      const of = (name: string) => usualOptions(inProduction).find((one) => one.name === name) ?? shipNow
      const both = [of('full-fix'), of('limited-fix')] as const
      const input = inputOf({ options: both, inProduction, losses, settings })
      const [least, most] = compare({ ...input, quantities }).options
      expect(least?.openDays.mean).toBeLessThanOrEqual((most?.openDays.mean ?? 0) + 1e-9)
      const lost = (one: typeof least) => (one?.parts.loss.mean ?? 0) + (one?.parts.regulatory.mean ?? 0)
      expect(lost(least)).toBeLessThanOrEqual(lost(most) * (1 + 1e-12) + 1e-9)
      // The patch that follows costs work and may break something.
      expect(least?.parts.work.mean).toBeLessThan(most?.parts.work.mean ?? 0)
      expect(least?.breaks).toBeLessThan(most?.breaks ?? 0)
    },
  )

  test('leave open what the full fix leaves once the feature is back', () => {
    // 1 day without the feature, 2 days of fixing, then a tenth of 362 days.
    const hours = { 'remove-feature-hours': 24, 'fix-hours': 48, 'deploy-hours': 0, 'review-hours': 0 }
    const none = { 'regression-hours': 0, 'regression-fails': 0, 'remains-full': 0.1 }
    const quantities = certain({ ...hours, ...none })
    const { options } = compare({ ...inputOf({ options: usualOptions(false), losses }), quantities })
    const without = options.find(({ name }) => name === 'without-feature')
    expect(without?.openDays.mean).toBeCloseTo(36.2, 9)
  })

  test('give the same bits for the same seed', () => {
    const once = () => compare({ ...inputOf({ options: usualOptions(false), losses }), quantities: defaults })
    expect(once()).toEqual(once())
  })
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
