import { limits } from '../../base/limits.ts'
import { byCodePoint } from '../../base/text.ts'

/** How the versions of an ecosystem follow each other. */
export interface VersionOrder {
  /**
   * Below 0 where `a` is the older one, 0 where both are the same version. Undefined where that cannot be told: one of
   * them is no version there, or the ecosystem leaves open which of them is older.
   */
  readonly compare: (a: string, b: string) => number | undefined
}

/** The order of what texts are read as; a text that cannot be read, or is longer than any version, has no place in it. */
export function orderOf<T>(
  read: (text: string) => T | undefined,
  compare: (a: T, b: T) => number | undefined,
): VersionOrder {
  const readShort = (text: string) => (text.length > limits.versionLength ? undefined : read(text))
  return {
    compare: (a, b) => {
      const [older, newer] = [readShort(a), readShort(b)]
      return older === undefined || newer === undefined ? undefined : compare(older, newer)
    },
  }
}

/** Whole numbers as texts, of any length: no number of JavaScript holds all that stand in versions. */
export function compareDigits(a: string, b: string): number {
  const [x, y] = [withoutZeros(a), withoutZeros(b)]
  return x.length - y.length || byCodePoint(x, y)
}

const withoutZeros = (digits: string) => digits.replace(/^0+/, '')

/** Whether a text has a number that JavaScript would round, for libraries that count with those. */
export const hasLongNumber = (text: string): boolean => /\d{16}/.test(text)

/** The first difference decides. Where the shorter one ends, `padding` stands for each part it does not have. */
export function comparePadded<T>(
  a: readonly T[],
  b: readonly T[],
  padding: T,
  compare: (a: T, b: T) => number,
): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = compare(a[i] ?? padding, b[i] ?? padding)
    if (order !== 0) return order
  }
  return 0
}

/** The identifiers of a pre-release as SemVer 2.0 orders them (section 11.4); the shorter of two that begin alike is first. */
export function compareIdentifiers(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compareIdentifier(a[i] ?? '', b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

const numeric = /^\d+$/

function compareIdentifier(a: string, b: string): number {
  const [isNumber, isOther] = [numeric.test(a), numeric.test(b)]
  if (isNumber !== isOther) return isNumber ? -1 : 1
  return isNumber ? compareDigits(a, b) : byCodePoint(a, b)
}
