import { asPrinted, rangePrinted } from './number-words.ts'

/** `41 h`, `3.4 days`, `20 min`: two significant digits, in the unit that people would use. */
export function durationWords(days: number): string {
  const { size, word } = unitOf(days)
  return `${asPrinted(days * size, { decimals: 1 })} ${word}`
}

/** `41 to 57 h`, `0 to 3.4 days`. */
export function durationRange(low: number, high: number): string {
  const { size, word } = unitOf(high)
  return `${rangePrinted(low * size, high * size, 1)} ${word}`
}

function unitOf(days: number) {
  if (days > 0 && days * 24 < 1) return { size: 1440, word: 'min' } as const
  return days < 2 ? ({ size: 24, word: 'h' } as const) : ({ size: 1, word: 'days' } as const)
}
