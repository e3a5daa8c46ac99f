import { expect, test } from 'vitest'
import { currencyDecimals } from './currencies.ts'
import { findRoughRate, roughCurrencies } from './rough-rates.ts'

// Federal Reserve, G.5A of 2024-02-01, average rates of 2023.
test.each([
  ['EUR', 'USD', 1.0817],
  ['USD', 'JPY', 140.5001],
  ['GBP', 'USD', 1.244],
  ['USD', 'CHF', 0.8984],
  ['GBP', 'SEK', 1.244 * 10.6089],
])('%s is about so many %s', (from, to, rate) => {
  expect(findRoughRate(from, to)).toBeCloseTo(rate, 10)
})

// Official Journal of the EU, C/2024/3844, averages of April 2024.
test.each([
  ['PLN', 4.317],
  ['HUF', 393.66],
])('a euro is about so many %s', (to, rate) => {
  expect(findRoughRate('EUR', to)).toBeCloseTo(rate, 10)
})

test('a currency is worth itself, known or not, and another unknown one nothing that is known', () => {
  expect(findRoughRate('KWD', 'KWD')).toBe(1)
  expect(findRoughRate('EUR', 'KWD')).toBeUndefined()
  expect(findRoughRate('toString', 'EUR')).toBeUndefined()
})

test('has rates of currencies only', () => {
  expect(roughCurrencies.filter((code) => !currencyDecimals.has(code))).toEqual([])
})
