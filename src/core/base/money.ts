import { currencyDecimals } from './currencies.ts'
import { HoldpointError, type Place } from './errors.ts'
import { limits } from './limits.ts'
import { nearest } from './nearest.ts'

/** An exact amount, in whole minor units of its currency: 123450n of EUR are EUR 1,234.50; JPY has no smaller unit. */
export interface Money {
  /** Three letters of ISO 4217. */
  readonly currency: string
  readonly minor: bigint
}

/** An exact share, of so many parts: `{ of: 3n, per: 100n }` is 3 percent. `per` is 1 or more. */
export interface Ratio {
  readonly of: bigint
  readonly per: bigint
}

/** What becomes of half a minor unit and its neighbours. `up` and `down` are away from zero and towards it. */
export type Rounding = 'half-even' | 'half-up' | 'up' | 'down'

/**
 * Reads an amount as a decimal text, `1234.50` or `-0.5`, with no more decimals than the currency has.
 * Throws `money.unknown-currency`, `money.malformed`, `money.too-precise`, `money.too-long`.
 */
export function parseMoney(currency: string, amount: string, place?: Place): Money {
  const decimals = decimalsOf(currency, place)
  if (amount.length > limits.moneyDigits + 2) {
    throw new HoldpointError('money.too-long', { limit: limits.moneyDigits }, place)
  }
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
  if (parts === null) throw new HoldpointError('money.malformed', { text: amount }, place)
  const [, sign, whole, fraction = ''] = parts
  if (fraction.length > decimals) {
    throw new HoldpointError('money.too-precise', { text: amount, currency, decimals }, place)
  }
  return { currency, minor: BigInt(`${sign}${whole}${fraction.padEnd(decimals, '0')}`) }
}

/** The amount as `parseMoney` reads it, always with all decimals: how it stands in JSON, where numbers would round. */
export function amountOf({ currency, minor }: Money): string {
  const decimals = decimalsOf(currency)
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${minor < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`
}

/** For people: `EUR 1,234.50`, `JPY -1,000`. */
export function moneyInWords(money: Money): string {
  const [whole = '', fraction] = amountOf(money).split('.')
  const readable = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${money.currency} ${readable}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Throws `money.two-currencies`. */
export function addMoney(a: Money, b: Money): Money {
  sameCurrency(a, b)
  return { currency: a.currency, minor: a.minor + b.minor }
}

/** Negative when `a` is less than `b`, 0 when they are the same, positive when more. Throws `money.two-currencies`. */
export function compareMoney(a: Money, b: Money): number {
  sameCurrency(a, b)
  return a.minor < b.minor ? -1 : Number(a.minor > b.minor)
}

/** A share or a multiple, rounded once to whole minor units; half goes to the even one unless said otherwise. */
export function times(money: Money, { of, per }: Ratio, rounding: Rounding = 'half-even'): Money {
  if (per < 1n) throw new HoldpointError('fault.misuse', { what: `a share of ${of} per ${per}` })
  return { currency: money.currency, minor: divided(money.minor * of, per, rounding) }
}

function divided(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const quotient = dividend / divisor
  const rest = dividend % divisor
  const away = dividend < 0n ? -1n : 1n
  const twice = 2n * rest * away
  const half = twice === divisor
  const goesAway = {
    down: false,
    up: rest !== 0n,
    'half-up': twice >= divisor,
    'half-even': half ? quotient % 2n !== 0n : twice > divisor,
  }[rounding]
  return goesAway ? quotient + away : quotient
}

function decimalsOf(currency: string, place?: Place): number {
  const decimals = currencyDecimals.get(currency)
  if (decimals === undefined) {
    const meant = nearest(currency, currencyDecimals.keys())
    throw new HoldpointError('money.unknown-currency', { text: currency, nearest: meant }, place)
  }
  return decimals
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) {
    throw new HoldpointError('money.two-currencies', { one: a.currency, other: b.currency })
  }
}
