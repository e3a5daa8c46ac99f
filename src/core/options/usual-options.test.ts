import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { quantitiesFor } from '../risk/quantity-of.ts'
import { fixed, inputOf, lossModelFrom, shipNow } from './compare.fixture.ts'
import { compare } from './compare.ts'
import { optionQuantities } from './quantities.ts'
import { usualOptions } from './usual-options.ts'

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
