import type { Claim } from '../../../../core/assessment/hold-file.ts'
import { say } from '../../../../core/language/catalogue.ts'
import { chanceShort, chanceWords } from '../../../../core/language/chance-words.ts'
import { currencyName } from '../../../../core/language/money-words.ts'
import { asPrinted, asStated, rangeStated, shortened } from '../../../../core/language/number-words.ts'
import type { Amount, Stated, Unit } from '../../../../core/release/estimate.ts'
import type { Quantity } from '../../../../core/risk/quantity.ts'
import { lineOf, words } from '../../line.ts'

const inPercent: ReadonlySet<Unit> = new Set(['share', 'chance'])
const ofMoney: ReadonlySet<Unit> = new Set(['money', 'money-a-day', 'money-an-hour', 'money-a-person'])

/** A computed number with its unit, in two significant digits: `12,000 euro a day`. */
export function quantityWords(value: number, unit: Unit, currency: string): string {
  return inPercent.has(unit) ? chanceWords(value) : withUnit(asPrinted(value), unit, currency)
}

/** The same for a table that says the currency: `12k a day`. */
export function quantityShort(value: number, unit: Unit): string {
  const amount = inPercent.has(unit) ? chanceShort(value) : shortened(value)
  return words(say('assess.in-short-unit', { amount, unit }))
}

/** What was stated, as it was stated: `2 to 24 h (9 times in 10)`. */
export function amountWords(amount: Amount, unit: Unit, currency: string): string {
  if (amount.kind === 'value') return stated(amount.value, unit, currency)
  if (amount.kind === 'range')
    return words(say('assess.range', { range: statedRange(amount.low, amount.high, unit, currency) }))
  const range = statedRange(amount.least, amount.most, unit, currency)
  return words(say('assess.three-point', { range, likely: stated(amount.likely, unit, currency) }))
}

function stated(value: number, unit: Unit, currency: string): string {
  return inPercent.has(unit) ? `${asStated(value * 100)}%` : withUnit(asStated(value), unit, currency)
}

function statedRange(low: number, high: number, unit: Unit, currency: string): string {
  return inPercent.has(unit)
    ? `${rangeStated(low * 100, high * 100)}%`
    : withUnit(rangeStated(low, high), unit, currency)
}

function withUnit(number: string, unit: Unit, currency: string): string {
  const amount = ofMoney.has(unit) ? `${number} ${currencyName(currency)}` : number
  return words(say('assess.in-unit', { amount, unit }))
}

/** The amount of a quantity, whoever stands behind it. */
export function amountOf({ from }: Quantity): Amount {
  return from.kind === 'estimate' ? from.estimate.amount : from.default.amount
}

/** Who says so, and since when. */
export function sourceWords({ from }: Quantity): string {
  if (from.kind === 'default')
    return words(
      say('assess.default-source', { source: lineOf(from.default.source, 120), year: from.default.year }),
    )
  return statedBy(from.estimate)
}

/** Where it comes from, who says so and who has checked it, each as far as somebody wrote it down. */
export function statedBy({ source, stated, confirmed }: Partial<Claim>): string {
  const of = (role: Stated | undefined) => role && { by: lineOf(role.by, 60), at: role.at }
  return words(
    say('assess.stated-source', {
      source: source === undefined ? undefined : lineOf(source, 120),
      stated: of(stated),
      confirmed: of(confirmed),
    }),
  )
}
