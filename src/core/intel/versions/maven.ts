import { byCodePoint } from '../../base/text.ts'
import { compareDigits, comparePadded, orderOf, type VersionOrder } from './version-order.ts'

/** What a dash or a change between digits and letters begins is `-`. */
interface Token {
  readonly prefix: '.' | '-'
  readonly text: string
}

const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']
const spelled: ReadonlyMap<string, string> = new Map([
  ['cr', 'rc'],
  ['ga', ''],
  ['final', ''],
  ['release', ''],
])
/** Shortened only where a number follows at once. */
const shortened: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
])

const isNumber = (text: string) => /^\d/.test(text)

/** Versions begin with a number; what begins otherwise, or has white space or brackets in it, is not one to compare. */
const written = /^\d[^\s[\](),:/]*$/

function read(text: string): readonly Token[] | undefined {
  const version = text.trim().toLowerCase()
  return written.test(version) ? withoutNulls(tokensOf(version)) : undefined
}

function tokensOf(version: string): Token[] {
  const tokens: Token[] = []
  for (const [, separator = '', part = ''] of version.matchAll(/([.-]|^)([^.-]*)/g)) {
    const pieces = part.match(/\d+|\D+/g) ?? ['0']
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1]
      const prefix = separator === '-' || index > 0 ? '-' : '.'
      tokens.push({ prefix, text: isNumber(piece) ? withoutZeros(piece) : qualifierOf(piece, next) })
    })
  }
  return tokens
}

const withoutZeros = (digits: string) => digits.replace(/^0+(?=\d)/, '')

function qualifierOf(word: string, next: string | undefined): string {
  return (next === undefined ? undefined : shortened.get(word)) ?? spelled.get(word) ?? word
}

/** What says nothing (`0`, `ga`, `final`) goes at the end and before each dash. */
function withoutNulls(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    // A qualifier counts as if a dash stood before it, so that 1.0.x and 1-x are the same.
    if (token.prefix === '-' || !isNumber(token.text)) dropNulls(kept)
    kept.push(token)
  }
  dropNulls(kept)
  return kept
}

function dropNulls(tokens: Token[]): void {
  for (let last = tokens.at(-1); last?.text === '0' || last?.text === ''; last = tokens.at(-1)) {
    if (tokens.length === 1) return
    tokens.pop()
  }
}

function compareTokens(a: Token | undefined, b: Token | undefined): number {
  const own = a ?? nullLike(b)
  const other = b ?? nullLike(a)
  const order = rank(own) - rank(other)
  if (order !== 0) return order
  if (isNumber(own.text)) return compareDigits(own.text, other.text)
  return qualifierRank(own.text) - qualifierRank(other.text) || byCodePoint(own.text, other.text)
}

/** What stands for a part that is not there: 0 beside a number behind a dot, else the empty qualifier. */
function nullLike(token: Token | undefined): Token {
  return token?.prefix === '.' && isNumber(token.text)
    ? { prefix: '.', text: '0' }
    : { prefix: '-', text: '' }
}

/** Qualifiers, then numbers behind a dash, then those behind a dot. */
function rank({ prefix, text }: Token): number {
  if (!isNumber(text)) return 0
  return prefix === '-' ? 1 : 2
}

function qualifierRank(text: string): number {
  const known = qualifiers.indexOf(text)
  return known < 0 ? qualifiers.length : known
}

/** Maven's, as its "Version Order Specification" has it (maven.apache.org/pom.html). */
export const mavenOrder: VersionOrder = orderOf(read, (a, b) =>
  comparePadded<Token | undefined>(a, b, undefined, compareTokens),
)
