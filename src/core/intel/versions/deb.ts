import { byCodePoint } from '../../base/text.ts'
import { compareDigits, orderOf, type VersionOrder } from './version-order.ts'

const written = /^(?:(\d+):)?([\dA-Za-z.+~:-]+?)(?:-([\dA-Za-z.+~]+))?$/

interface DebVersion {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

/** The last dash begins the revision; without one it is 0, and so is the epoch. */
function read(text: string): DebVersion | undefined {
  const [, epoch, upstream, revision = '0'] = written.exec(text.trim()) ?? []
  if (upstream === undefined || upstream.endsWith('-')) return undefined
  if (epoch === undefined && upstream.includes(':')) return undefined
  return { epoch: epoch ?? '0', upstream, revision }
}

function compare(a: DebVersion, b: DebVersion): number {
  return (
    compareDigits(a.epoch, b.epoch) ||
    compareParts(a.upstream, b.upstream) ||
    compareParts(a.revision, b.revision)
  )
}

const parts = /(\D*)(\d*)/y

/** What are no digits and what are digits, by turns, to the end of both. */
function compareParts(a: string, b: string): number {
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const [word = '', digits = ''] = partAt(a, i)
    const [otherWord = '', otherDigits = ''] = partAt(b, j)
    const order = compareWords(word, otherWord) || compareDigits(digits, otherDigits)
    if (order !== 0) return order
    i += word.length + digits.length
    j += otherWord.length + otherDigits.length
  }
  return 0
}

function partAt(text: string, index: number): readonly string[] {
  parts.lastIndex = index
  return parts.exec(text)?.slice(1) ?? []
}

function compareWords(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = byCodePoint(weightOf(a[i]), weightOf(b[i]))
    if (order !== 0) return order
  }
  return 0
}

/** A tilde sorts before everything, even the end; letters before all other signs. */
function weightOf(sign: string | undefined): string {
  if (sign === '~') return '0'
  if (sign === undefined) return '1'
  return /[A-Za-z]/.test(sign) ? `2${sign}` : `3${sign}`
}

/** Debian's, deb-version(7): epoch, upstream version, revision. */
export const debOrder: VersionOrder = orderOf(read, compare)
