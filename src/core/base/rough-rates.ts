/**
 * What a unit of one currency was about worth in another, so that a figure published in one says something in another.
 * Good for the size of a default, never for what somebody owes. Federal Reserve, G.5A of 2024-02-01, averages of 2023;
 * for CZK, HUF, PLN and RON the Official Journal of the EU, C/2024/3844, averages of April 2024.
 */
const dollarsFor: Readonly<Record<string, number>> = {
  USD: 1,
  AUD: 0.6644,
  EUR: 1.0817,
  GBP: 1.244,
  NZD: 0.6143,
  BRL: 1 / 4.9946,
  CAD: 1 / 1.3494,
  CHF: 1 / 0.8984,
  CNY: 1 / 7.0809,
  CZK: 1.0817 / 25.255,
  DKK: 1 / 6.89,
  HKD: 1 / 7.8292,
  HUF: 1.0817 / 393.66,
  INR: 1 / 82.5708,
  JPY: 1 / 140.5001,
  KRW: 1 / 1306.7637,
  MXN: 1 / 17.7334,
  NOK: 1 / 10.5659,
  PLN: 1.0817 / 4.317,
  RON: 1.0817 / 4.975,
  SEK: 1 / 10.6089,
  SGD: 1 / 1.3428,
  TWD: 1 / 31.1525,
  ZAR: 1 / 18.4535,
}

/** Of the rates, for who shows an amount that they turned. */
export const roughRatesYear = 2023

/** Currencies that a published figure can be turned into, ISO 4217, sorted. */
export const roughCurrencies: readonly string[] = Object.keys(dollarsFor).sort()

/**
 * About how many `to` one `from` was worth; exactly 1 for the same currency, whether or not its rate is known.
 * Undefined where one of them has no rate here.
 */
export function findRoughRate(from: string, to: string): number | undefined {
  if (from === to) return 1
  const [one, other] = [rateOf(from), rateOf(to)]
  return one === undefined || other === undefined ? undefined : one / other
}

function rateOf(currency: string): number | undefined {
  return Object.hasOwn(dollarsFor, currency) ? dollarsFor[currency] : undefined
}
