import { currencyDecimals } from '../base/currencies.ts'
import { asPrinted, rangePrinted, shortened } from './number-words.ts'

/** Currencies whose name does not change with the number; the others go by their code. */
const names: ReadonlyMap<string, string> = new Map([
  ['EUR', 'euro'],
  ['JPY', 'yen'],
  ['CNY', 'yuan'],
  ['KRW', 'won'],
  ['ZAR', 'rand'],
])

export function currencyName(currency: string): string {
  return names.get(currency) ?? currency
}

/**
 * `4.1 million euro`: two significant digits, fewer where the standard error is larger than the second of them, never
 * past what the currency has.
 *
 * @param amount in the currency's major unit.
 */
export function moneyWords(amount: number, currency: string, error = 0): string {
  return `${asPrinted(amount, { error, decimals: decimalsOf(currency) })} ${currencyName(currency)}`
}

/** `0.6 to 4.1 million euro`; what is small beside the other end keeps digits of its own: `10,000 to 1.9 million euro`. */
export function moneyRange(low: number, high: number, currency: string): string {
  return `${rangePrinted(low, high, decimalsOf(currency))} ${currencyName(currency)}`
}

/** `4.1M`, `55k`: for a table or an axis that says the currency elsewhere. */
export function moneyShort(amount: number, currency: string, error = 0): string {
  return shortened(amount, { error, decimals: decimalsOf(currency) })
}

/** `55k to 120k` */
export function moneyRangeShort(low: number, high: number, currency: string): string {
  const [from, to] = [moneyShort(low, currency), moneyShort(high, currency)]
  return from === to ? to : `${from} to ${to}`
}

function decimalsOf(currency: string): number {
  return currencyDecimals.get(currency) ?? 2
}
