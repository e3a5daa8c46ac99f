import { grouped } from '../base/words.ts'

/** How exact a number is known to be: its standard error, and the decimals that its unit has at most. */
export interface Precision {
  readonly error?: number
  readonly decimals?: number
}

const scales = [
  { size: 1e12, word: ' trillion', letter: 'T' },
  { size: 1e9, word: ' billion', letter: 'bn' },
  { size: 1e6, word: ' million', letter: 'M' },
] as const
const thousands = { size: 1e3, word: '', letter: 'k' } as const
const units = { size: 1, word: '', letter: '' } as const
type Scale = (typeof scales)[number] | typeof thousands | typeof units

/** Two significant digits, fewer where the error says so. */
function rounded(value: number, { error = 0, decimals = 9 }: Precision = {}): number {
  if (value === 0 || !Number.isFinite(value)) return value
  const first = exponentOf(value)
  const known = error > 0 ? Math.min(exponentOf(error), first) : first - 1
  return roundedAt(value, Math.max(first - 1, known, -decimals))
}

/** `2.1 million`, `55,000`, `0.5`; `less than 0.01` for what is not nothing and would round to it. */
export function asPrinted(value: number, precision: Precision = {}): string {
  const shown = rounded(value, precision)
  return shown === 0 && value > 0
    ? `less than ${smallest(precision)}`
    : inScale(shown, scaleOf(shown, scales))
}

/** `0.6 to 4.1 million`, `10,000 to 1.9 million`, `0 to 3.4 million`. */
export function rangePrinted(low: number, high: number, decimals = 9): string {
  const to = rounded(high, { decimals })
  const scale = scaleOf(to, scales)
  const step = exponentOf(to) - 1
  const shares = scale.size > 1 && (low === 0 || Math.abs(low) >= powerOfTen(step))
  const from = shares ? roundedAt(low, step) : rounded(low, { decimals })
  if (from === to) return asPrinted(high, { decimals })
  return shares
    ? `${digits(from / scale.size)} to ${inScale(to, scale)}`
    : `${asPrinted(low, { decimals })} to ${asPrinted(high, { decimals })}`
}

/** `4.1M`, `55k`, `<1` */
export function shortened(value: number, precision: Precision = {}): string {
  const shown = rounded(value, precision)
  if (shown === 0 && value > 0) return `<${smallest(precision)}`
  const scale = scaleOf(shown, [...scales, thousands])
  return `${digits(shown / scale.size)}${scale.letter}`
}

/** What somebody stated, as exact as they did: `2.113 million`, `12,345`. */
export function asStated(value: number): string {
  const scale = scaleOf(value, scales)
  return scale.size === 1 ? digits(value) : inScale(value, scale)
}

/** `1.2 to 2.4 million`, `900,000 to 1.5 million` */
export function rangeStated(low: number, high: number): string {
  const scale = scaleOf(high, scales)
  const from = scale.size > 1 && scaleOf(low, scales) === scale ? digits(low / scale.size) : asStated(low)
  return `${from} to ${asStated(high)}`
}

function scaleOf(value: number, among: readonly Scale[]): Scale {
  return among.find(({ size }) => Math.abs(value) >= size) ?? units
}

function inScale(value: number, scale: Scale): string {
  return `${digits(value / scale.size)}${scale.word}`
}

/** Without the noise that a division leaves behind the digits that count. */
function digits(value: number): string {
  return grouped(Number(value.toPrecision(12)))
}

function smallest({ decimals = 9 }: Precision): string {
  return powerOfTen(-decimals).toFixed(decimals)
}

/** 3 for 1,234: what `toExponential` says needs no logarithm, which differs from machine to machine. */
function exponentOf(value: number): number {
  return value === 0 ? 0 : Number(value.toExponential().split('e')[1])
}

function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`)
}

function roundedAt(value: number, exponent: number): number {
  if (exponent < 0) return Number(value.toFixed(Math.min(100, -exponent)))
  const unit = powerOfTen(exponent)
  return Math.round(value / unit) * unit
}
