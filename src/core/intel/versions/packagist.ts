import { compareDigits, comparePadded, orderOf, type VersionOrder } from './version-order.ts'

/** What Composer takes for a release: up to four numbers, or a date, then how stable it is. Branches are none. */
const written =
  /^v?(\d{1,5}(?:\.\d+){0,3}|\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3}){0,2})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d+)*))?([.-]?dev)?(?:\+\S+)?$/i

const stabilities: ReadonlyMap<string, number> = new Map([
  ['alpha', 0],
  ['a', 0],
  ['beta', 1],
  ['b', 1],
  ['rc', 2],
  ['', 3],
  ['stable', 3],
  ['patch', 4],
  ['pl', 4],
  ['p', 4],
])

interface ComposerVersion {
  readonly numbers: readonly string[]
  /** A bare `-dev` comes before every pre-release. */
  readonly stability: number
  /** `beta` has none and comes before `beta0`. */
  readonly counts: readonly string[]
  readonly isFinished: boolean
}

function read(text: string): ComposerVersion | undefined {
  const [, numbers, word = '', counts = '', dev] = written.exec(text.trim()) ?? []
  if (numbers === undefined) return undefined
  const stability = word === '' && dev !== undefined ? -1 : stabilities.get(word.toLowerCase())
  if (stability === undefined) return undefined
  return {
    numbers: numbers.match(/\d+/g) ?? [],
    stability,
    counts: counts.match(/\d+/g) ?? [],
    isFinished: dev === undefined,
  }
}

function compare(a: ComposerVersion, b: ComposerVersion): number {
  return (
    comparePadded(a.numbers, b.numbers, '0', compareDigits) ||
    a.stability - b.stability ||
    comparePadded(a.counts, b.counts, undefined, compareCounts) ||
    Number(a.isFinished) - Number(b.isFinished)
  )
}

function compareCounts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  return compareDigits(a, b)
}

/** Composer's: its normalization (`VersionParser::normalize`), then the order of PHP's `version_compare`. */
export const packagistOrder: VersionOrder = orderOf(read, compare)
