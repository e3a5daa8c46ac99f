import { limits } from '../base/limits.ts'
import { type Said, say } from '../language/catalogue.ts'
import type { Amount, Unit } from '../release/estimate.ts'

/** What somebody typed for a number: an amount with its source where one stands in parentheses, or why it is none. */
export type TypedAmount =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly source?: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problem'; readonly because: Said }

const notKnown = new Set(['', '?', '-', 'unknown', 'no idea', "don't know", 'do not know', 'skip', 'later'])

/** Whether a typed answer says that nobody knows. */
export function saysUnknown(text: string): boolean {
  return notKnown.has(text.trim().toLowerCase())
}

/**
 * Reads a number as people write it: `20k to 40k`, `1.5 million`, `2 to 3 days (estimate of the team)`, `5 - 10 %`,
 * `EUR 20,000`. Two numbers are a range that holds it nine times in ten. Times come out in hours or days as `unit` has
 * it; a day is 24 hours, from start to end. Amounts in another currency are a problem.
 */
export function parseAmount(text: string, unit: Unit, currency: string): TypedAmount {
  if (saysUnknown(text)) return { kind: 'unknown' }
  if (text.length > limits.answerLength) return problem('too-long', currency)
  const [, words = '', source] = /^([^()]*?)\s*(?:\(([^()]+)\))?\s*$/.exec(text) ?? []
  const [first, second, ...more] = words
    .toLowerCase()
    .replace(/^(between|from)\s+/, '')
    .split(/\s+(?:to|and|until)\s+|\s*(?:\.{2,}|–|—)\s*|(?<=[\da-z%€$£])\s*-\s*(?=[\d€$£])/)
  if (first === undefined || more.length > 0) return problem('no-number', currency)
  const high = second === undefined ? undefined : read(second, unit, currency)
  const low = read(first, unit, currency, second === undefined ? undefined : factorIn(second, unit))
  for (const each of [low, high]) if (typeof each === 'string') return problem(each, currency)
  if (typeof low === 'string' || typeof high === 'string') return problem('no-number', currency)
  const amount: Amount = high === undefined ? { kind: 'value', value: low } : { kind: 'range', low, high }
  return { kind: 'amount', amount, ...(source !== undefined && { source: source.trim() }) }
}

type Problem = 'no-number' | 'other-currency' | 'ambiguous' | 'too-long' | 'other-unit'

function problem(because: Problem, currency: string): TypedAmount {
  return { kind: 'problem', because: say('interview.problem', { because, currency }) }
}

const multiples: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
}

/** Hours in a unit of time. */
const spans: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  minutes: 1 / 60,
  min: 1 / 60,
  h: 1,
  hour: 1,
  hours: 1,
  d: 24,
  day: 24,
  days: 24,
  week: 168,
  weeks: 168,
}

const symbols: Readonly<Record<string, string>> = { '€': 'eur', $: 'usd', '£': 'gbp' }
const idle = new Set(['about', 'people', 'persons', 'customers', 'users', 'times', 'a', 'an', 'per', 'year'])

interface Parts {
  readonly digits: string
  readonly words: readonly string[]
}

function partsOf(text: string): Parts | undefined {
  const spaced = text.replace(/[€$£%]/g, (symbol) => ` ${symbol} `).trim()
  const [, before = '', digits, after = ''] =
    /^([a-z€$£ ]*?)\s*(\d[\d.,'_ ]*?)\s*([a-z€$£% ]*)$/.exec(spaced) ?? []
  if (digits === undefined) return undefined
  return { digits: digits.trim(), words: `${before} ${after}`.split(/\s+/).filter((word) => word !== '') }
}

/** What the words behind a number multiply it by; 1 where there is none. */
function factorIn(text: string, unit: Unit): { readonly multiple: number; readonly span: number } {
  const words = partsOf(text)?.words ?? []
  const multiple = words.map((word) => multipleOf(word, unit)).find((each) => each !== undefined) ?? 1
  return { multiple, span: words.map((word) => spans[word]).find((each) => each !== undefined) ?? own(unit) }
}

function multipleOf(word: string, unit: Unit): number | undefined {
  if (word === '%' || word === 'percent') return isShare(unit) ? 0.01 : undefined
  return multiples[word]
}

const isShare = (unit: Unit) => unit === 'share' || unit === 'chance'
const isTime = (unit: Unit) => unit === 'hours' || unit === 'days'
/** Hours in the unit that a number of time is kept in. */
const own = (unit: Unit) => (unit === 'days' ? 24 : 1)

function read(
  text: string,
  unit: Unit,
  currency: string,
  like: { readonly multiple: number; readonly span: number } = { multiple: 1, span: own(unit) },
): number | Problem {
  const parts = partsOf(text)
  if (parts === undefined) return 'no-number'
  const value = plainNumber(parts.digits)
  if (typeof value === 'string') return value
  const unread = parts.words.find((word) => !isRead(word, unit, currency))
  if (unread !== undefined) return problemWith(unread)
  const { words } = parts
  const saysMultiple = words.some((word) => multipleOf(word, unit) !== undefined)
  const saysSpan = words.some((word) => word in spans)
  const { multiple, span } = factorIn(text, unit)
  const factor = saysMultiple ? multiple : like.multiple
  return isTime(unit) ? (value * factor * (saysSpan ? span : like.span)) / own(unit) : value * factor
}

function isRead(word: string, unit: Unit, currency: string): boolean {
  if (multipleOf(word, unit) !== undefined || idle.has(word)) return true
  if (word in spans) return isTime(unit) || ['day', 'hour'].includes(word)
  return unit.startsWith('money') && (symbols[word] ?? word) === currency.toLowerCase()
}

function problemWith(word: string): Problem {
  if (word in symbols || /^[a-z]{3}$/.test(word)) return 'other-currency'
  return word in spans || word === '%' ? 'other-unit' : 'no-number'
}

/** `1,500`, `1'500`, `1 500`, `1_500`, `1.5`, `1,5`. A point before exactly three digits may be either: `1.500`. */
function plainNumber(digits: string): number | Problem {
  if (/^\d{1,3}([,'_ ]\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replace(/[,'_ ]/g, ''))
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(digits)) return 'ambiguous'
  return /^\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : 'no-number'
}
