import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { currencyDecimals } from './currencies.ts'
import {
  addMoney,
  amountOf,
  compareMoney,
  type Money,
  moneyInWords,
  parseMoney,
  type Rounding,
  times,
} from './money.ts'

const eur = (amount: string) => parseMoney('EUR', amount)
const minor = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const euros = minor.map((n): Money => ({ currency: 'EUR', minor: n }))
const anyMoney = fc.record({ currency: fc.constantFrom(...currencyDecimals.keys()), minor })
const roundings: readonly Rounding[] = ['half-even', 'half-up', 'up', 'down']

describe('the currencies of ISO 4217', () => {
  test('are 165 that have a minor unit: 17 without decimals, 139 with two, 7 with three, 2 with four', () => {
    const count = (decimals: number) => [...currencyDecimals.values()].filter((d) => d === decimals).length
    expect([0, 2, 3, 4].map(count)).toEqual([17, 139, 7, 2])
    expect(currencyDecimals.size).toBe(165)
  })

  test.each([
    ['JPY', 0],
    ['ISK', 0],
    ['EUR', 2],
    ['MGA', 2],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %d decimals', (currency, decimals) => {
    expect(currencyDecimals.get(currency)).toBe(decimals)
  })

  test.each(['XAU', 'XXX', 'BGN', 'HRK', 'eur', ''])('%j is not among them', (currency) => {
    expect(() => parseMoney(currency, '1')).toThrow(
      expect.objectContaining({ code: 'money.unknown-currency' }),
    )
  })

  test('a mistyped one is guessed at', () => {
    expect(() => parseMoney('eur', '1')).toThrow('"eur" is not a currency; did you mean EUR?')
  })
})

describe('an amount', () => {
  test.each([
    ['EUR', '1234.50', 123_450n, 'EUR 1,234.50'],
    ['EUR', '1234.5', 123_450n, 'EUR 1,234.50'],
    ['EUR', '007', 700n, 'EUR 7.00'],
    ['EUR', '-0.05', -5n, 'EUR -0.05'],
    ['JPY', '1000', 1_000n, 'JPY 1,000'],
    ['JPY', '-1000000', -1_000_000n, 'JPY -1,000,000'],
    ['KWD', '1.5', 1_500n, 'KWD 1.500'],
    ['CLF', '1234567.8901', 12_345_678_901n, 'CLF 1,234,567.8901'],
  ])('of %s %s is %d minor units, and reads %s', (currency, amount, units, words) => {
    expect(parseMoney(currency, amount)).toEqual({ currency, minor: units })
    expect(moneyInWords(parseMoney(currency, amount))).toBe(words)
  })

  test.each(['', '1,234.50', '1.234,50', '1e6', '.5', '5.', '+5', ' 5', '5\n', '0x10', '٣', '--5', 'NaN'])(
    '%j is none',
    (amount) => {
      expect(() => eur(amount)).toThrow(expect.objectContaining({ code: 'money.malformed' }))
    },
  )

  test('that the currency cannot pay is refused, not rounded', () => {
    expect(() => parseMoney('JPY', '1000.5')).toThrow('"1000.5" has more decimals than JPY, which has 0')
    expect(() => eur('0.001')).toThrow(expect.objectContaining({ code: 'money.too-precise' }))
  })

  test('of a million digits is refused at once', () => {
    expect(() => eur('9'.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'money.too-long' }))
  })

  test.prop([anyMoney])('reads back as itself', (money) => {
    expect(parseMoney(money.currency, amountOf(money))).toEqual(money)
    expect(moneyInWords(money).replaceAll(',', '')).toBe(`${money.currency} ${amountOf(money)}`)
  })
})

describe('reckoning', () => {
  test('adds exactly where binary fractions do not: 0.1 and 0.2 are 0.3', () => {
    expect(addMoney(eur('0.1'), eur('0.2'))).toEqual(eur('0.3'))
  })

  test('never mixes currencies', () => {
    const yen = parseMoney('JPY', '1')
    expect(() => addMoney(eur('1'), yen)).toThrow('mixes EUR and JPY')
    expect(() => compareMoney(eur('1'), yen)).toThrow(
      expect.objectContaining({ code: 'money.two-currencies' }),
    )
  })

  test.prop([euros, euros, euros])('does not depend on the order of a sum', (a, b, c) => {
    expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(addMoney(c, b), a))
  })

  test.prop([euros, euros])('compares like what is left of a difference', (a, b) => {
    const difference = addMoney(a, times(b, { of: -1n, per: 1n }))
    expect(compareMoney(a, b)).toBe(difference.minor === 0n ? 0 : difference.minor < 0n ? -1 : 1)
  })

  // The table in the documentation of java.math.RoundingMode, for 5.5 down to -5.5; here in tenths of a cent.
  test.each([
    [55n, { 'half-even': 6n, 'half-up': 6n, up: 6n, down: 5n }],
    [25n, { 'half-even': 2n, 'half-up': 3n, up: 3n, down: 2n }],
    [16n, { 'half-even': 2n, 'half-up': 2n, up: 2n, down: 1n }],
    [11n, { 'half-even': 1n, 'half-up': 1n, up: 2n, down: 1n }],
    [10n, { 'half-even': 1n, 'half-up': 1n, up: 1n, down: 1n }],
    [-10n, { 'half-even': -1n, 'half-up': -1n, up: -1n, down: -1n }],
    [-11n, { 'half-even': -1n, 'half-up': -1n, up: -2n, down: -1n }],
    [-16n, { 'half-even': -2n, 'half-up': -2n, up: -2n, down: -1n }],
    [-25n, { 'half-even': -2n, 'half-up': -3n, up: -3n, down: -2n }],
    [-55n, { 'half-even': -6n, 'half-up': -6n, up: -6n, down: -5n }],
  ])('%d tenths of a cent round as each rule says', (tenths, expected) => {
    for (const rounding of roundings) {
      const rounded = times({ currency: 'EUR', minor: tenths }, { of: 1n, per: 10n }, rounding)
      expect([rounding, rounded.minor]).toEqual([rounding, expected[rounding]])
    }
  })

  test.prop([euros, fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n })])(
    'is never a whole minor unit off, nor half of one where it rounds to the nearest',
    (money, of, per) => {
      const off = (rounding: Rounding) => {
        const error = times(money, { of, per }, rounding).minor * per - money.minor * of
        return error < 0n ? -error : error
      }
      expect(off('up') < per && off('down') < per).toBe(true)
      expect(2n * off('half-even') <= per && 2n * off('half-up') <= per).toBe(true)
    },
  )

  test('knows no share of nothing', () => {
    expect(() => times(eur('1'), { of: 1n, per: 0n })).toThrow(
      expect.objectContaining({ code: 'fault.misuse' }),
    )
  })
})
