import { fc, test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import { speak } from '../language/catalogue.ts'
import type { Unit } from '../release/estimate.ts'
import { parseAmount } from './parse-amount.ts'

const value = (of: number) => ({ kind: 'amount', amount: { kind: 'value', value: of } })
const range = (low: number, high: number) => ({ kind: 'amount', amount: { kind: 'range', low, high } })

plain.each<readonly [string, Unit, object]>([
  ['20k to 40k', 'money-a-day', range(20_000, 40_000)],
  ['20 to 40k', 'money-a-day', range(20_000, 40_000)],
  ['1.5 million', 'money', value(1_500_000)],
  ['1,5 million', 'money', value(1_500_000)],
  ['between 1 and 2 mn', 'money', range(1_000_000, 2_000_000)],
  ['EUR 20,000 - 40,000', 'money', range(20_000, 40_000)],
  ['20 000 €', 'money', value(20_000)],
  ['20k-40k a day', 'money-a-day', range(20_000, 40_000)],
  ['800', 'people', value(800)],
  ['2,000 to 5,000 customers', 'people', range(2_000, 5_000)],
  ['2 to 3 days', 'hours', range(48, 72)],
  ['12 hours to 3 days', 'hours', range(12, 72)],
  ['90 minutes', 'hours', value(1.5)],
  ['36 hours', 'days', value(1.5)],
  ['2 weeks', 'days', value(14)],
  ['5 to 10 %', 'chance', range(0.05, 0.1)],
  ['5%', 'share', value(0.05)],
  ['0.3', 'chance', value(0.3)],
  ['0.125', 'chance', value(0.125)],
  ['0.5 to 2 times a year', 'a-year', range(0.5, 2)],
])('"%s" for %s is read as people mean it', (text, unit, wanted) => {
  expect(parseAmount(text, unit, 'EUR')).toEqual(wanted)
})

plain('what stands in parentheses is the source', () => {
  expect(parseAmount('20k to 40k (contract with the marketplace)', 'money', 'EUR')).toEqual({
    ...range(20_000, 40_000),
    source: 'contract with the marketplace',
  })
})

plain.each(['', '?', 'unknown', ' Unknown ', 'skip', "don't know"])('"%s" leaves the default', (text) => {
  expect(parseAmount(text, 'money', 'EUR')).toEqual({ kind: 'unknown' })
})

describe('what cannot be read is said, never guessed', () => {
  plain.each<readonly [string, Unit, string]>([
    ['USD 20,000', 'money', 'other-currency'],
    ['$5k to 6k', 'money', 'other-currency'],
    ['1.500', 'people', 'ambiguous'],
    ['a lot', 'people', 'no-number'],
    ['1 to 2 to 3', 'money', 'no-number'],
    ['-5', 'money', 'no-number'],
    ['3 days', 'people', 'other-unit'],
    ['5 %', 'money', 'other-unit'],
    ['9'.repeat(501), 'money', 'too-long'],
  ])('%s for %s', (text, unit, because) => {
    expect(parseAmount(text, unit, 'EUR')).toMatchObject({
      kind: 'problem',
      because: { values: { because } },
    })
  })
})

plain('a refused currency is told which one is wanted', () => {
  const typed = parseAmount('USD 20,000', 'money', 'CHF')
  expect(typed.kind === 'problem' && speak(typed.because)).toContain('CHF')
})

test.prop([fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 1_000_000_000 })])(
  'two whole numbers come back as they were written, grouped or not',
  (low, high) => {
    const grouped = (n: number) => n.toLocaleString('en-US')
    expect(parseAmount(`${low} to ${high}`, 'money', 'EUR')).toEqual(range(low, high))
    expect(parseAmount(`${grouped(low)} to ${grouped(high)}`, 'money', 'EUR')).toEqual(range(low, high))
  },
)

test.prop([fc.string()])('any text is read, or refused with a reason', (text) => {
  expect(['amount', 'unknown', 'problem']).toContain(parseAmount(text, 'hours', 'EUR').kind)
})
