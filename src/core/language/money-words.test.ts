import { expect, test } from 'vitest'
import { chanceRange, chanceShort, chanceWords, countedShare } from './chance-words.ts'
import { durationRange, durationWords } from './duration-words.ts'
import { moneyRange, moneyRangeShort, moneyShort, moneyWords } from './money-words.ts'
import { asStated, rangeStated } from './number-words.ts'

test.each([
  // Two significant digits, by hand.
  [4_123_456, 'EUR', 0, '4.1 million euro'],
  [82_400, 'EUR', 160, '82,000 euro'],
  [82_400, 'EUR', 12_000, '80,000 euro'],
  [999_999, 'EUR', 0, '1 million euro'],
  [1_499_000, 'USD', 0, '1.5 million USD'],
  [1234.5, 'JPY', 0, '1,200 yen'],
  [0.4, 'JPY', 0, 'less than 1 yen'],
  [0.0123, 'KWD', 0, '0.012 KWD'],
  [0.0004, 'KWD', 0, 'less than 0.001 KWD'],
  [0, 'EUR', 0, '0 euro'],
  [2.5e9, 'EUR', 0, '2.5 billion euro'],
  [-41_200, 'EUR', 0, '-41,000 euro'],
])('%d %s, known to within %d, reads %s', (amount, currency, error, text) => {
  expect(moneyWords(amount, currency, error)).toBe(text)
})

test.each([
  [612_345, 4_123_456, '0.6 to 4.1 million euro'],
  [10_000, 1_900_000, '10,000 to 1.9 million euro'],
  [0, 3_400_000, '0 to 3.4 million euro'],
  [55_000, 120_000, '55,000 to 120,000 euro'],
  [1.001e6, 1.002e6, '1 million euro'],
  [0.001, 3, 'less than 0.01 to 3 euro'],
])('a range from %d to %d reads %s', (low, high, text) => {
  expect(moneyRange(low, high, 'EUR')).toBe(text)
})

test('money in short, for a table', () => {
  expect([0, 0.001, 7, 950, 1_234, 55_400, 4.1e6, 3e9].map((amount) => moneyShort(amount, 'EUR'))).toEqual([
    '0',
    '<0.01',
    '7',
    '950',
    '1.2k',
    '55k',
    '4.1M',
    '3bn',
  ])
  expect(moneyRangeShort(55_000, 120_000, 'EUR')).toBe('55k to 120k')
})

test('a chance is never 0% or 100% unless it is', () => {
  expect([0, 1e-9, 0.031, 0.3, 0.998, 0.999_99, 1].map(chanceWords)).toEqual([
    '0%',
    'less than 0.1%',
    '3.1%',
    '30%',
    '99.8%',
    'more than 99.9%',
    '100%',
  ])
  expect(chanceShort(1e-9)).toBe('<0.1%')
  expect(chanceRange(0.04, 0.3)).toBe('4 to 30%')
  expect(chanceRange(0.301, 0.302)).toBe('30%')
})

test('what no scenario of many showed is not said to be impossible, nor what all showed to be certain', () => {
  expect(countedShare(0, 65_536)).toBe('<0.1%')
  expect(countedShare(1, 65_536)).toBe('>99.9%')
  expect(countedShare(0.6, 65_536)).toBe('60%')
})

test('lengths of time are in the unit that people use', () => {
  expect([0.01, 0.5, 1.7, 3.4, 40].map(durationWords)).toEqual([
    '14 min',
    '12 h',
    '41 h',
    '3.4 days',
    '40 days',
  ])
  expect(durationRange(1.7, 2.4)).toBe('1.7 to 2.4 days')
  expect(durationRange(0, 0.5)).toBe('0 to 12 h')
})

test('what somebody stated keeps its digits', () => {
  expect([12_345, 0.25, 2_113_000].map(asStated)).toEqual(['12,345', '0.25', '2.113 million'])
  expect(rangeStated(1_200_000, 2_400_000)).toBe('1.2 to 2.4 million')
  expect(rangeStated(900_000, 1_500_000)).toBe('900,000 to 1.5 million')
})
