import { quoted } from '../text.ts'
import { grouped } from '../words.ts'
import { entry } from './entry.ts'

export const moneyErrors = {
  'money.malformed': entry(
    4,
    422,
    ({ text }: { text: string }) => `${quoted(text)} is not an amount`,
    'Write digits with a point before the decimals and nothing between the thousands: 1234.50.',
    { text: '1.234,50' },
  ),
  'money.too-precise': entry(
    4,
    422,
    ({ text, currency, decimals }: { text: string; currency: string; decimals: number }) =>
      `${quoted(text)} has more decimals than ${currency}, which has ${decimals}`,
    'Round the amount to what the currency can pay.',
    { text: '1000.5', currency: 'JPY', decimals: 0 },
  ),
  'money.too-long': entry(
    4,
    422,
    ({ limit }: { limit: number }) => `is an amount of more than ${grouped(limit)} digits`,
    'No budget is this large. Is there a digit too many, or a number that is no amount?',
    { limit: 30 },
  ),
  'money.unknown-currency': entry(
    4,
    422,
    ({ text, nearest }: { text: string; nearest: string | undefined }) =>
      `${quoted(text)} is not a currency${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
    'Write its three capital letters from ISO 4217: EUR, USD, JPY.',
    { text: 'eur', nearest: 'EUR' },
  ),
  'money.two-currencies': entry(
    4,
    422,
    ({ one, other }: { one: string; other: string }) => `mixes ${one} and ${other}`,
    'Holdpoint knows no exchange rates. Write all amounts of one assessment in one currency.',
    { one: 'EUR', other: 'USD' },
  ),
} as const
