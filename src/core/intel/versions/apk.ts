import { byCodePoint } from '../../base/text.ts'
import { compareDigits, orderOf, type VersionOrder } from './version-order.ts'

const suffixes = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p']
/** `_alpha` to `_rc` come before the version without a suffix, the others behind it. */
const isEarlier = (suffix: string) => suffixes.indexOf(suffix) < suffixes.indexOf('')

const written = /^\d+(?:\.\d+)*[a-z]?(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*(?:-r\d+)?$/
const tokens = /^\d+|\.\d+|_[a-z]+|-r\d+|[a-z]|\d+/g

/** What a part is, later kinds before earlier ones: after `1.0`, `_p` is older than `.1`, and nothing is oldest. */
const kinds = ['number', 'letter', 'suffix', 'count', 'revision', 'end'] as const

interface Token {
  readonly kind: (typeof kinds)[number]
  readonly text: string
}

const end: Token = { kind: 'end', text: '' }

function read(text: string): readonly Token[] | undefined {
  const version = text.trim()
  return written.test(version) ? version.match(tokens)?.map(tokenOf) : undefined
}

function tokenOf(text: string, index: number): Token {
  if (index === 0) return { kind: 'number', text: withoutZeros(text) }
  if (text.startsWith('.')) return { kind: 'number', text: text.slice(1) }
  if (text.startsWith('_')) return { kind: 'suffix', text: text.slice(1) }
  if (text.startsWith('-r')) return { kind: 'revision', text: text.slice(2) }
  return { kind: /\d/.test(text) ? 'count' : 'letter', text }
}

/** The first number is always one; those behind it may be fractions. */
const withoutZeros = (digits: string) => digits.replace(/^0+(?=\d)/, '')

function compare(a: readonly Token[], b: readonly Token[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [own, other] = [a[i] ?? end, b[i] ?? end]
    const order = own.kind === other.kind ? compareTexts(own, other) : compareKinds(own, other)
    if (order !== 0) return order
  }
  return 0
}

function compareKinds(a: Token, b: Token): number {
  if (a.kind === 'suffix' && isEarlier(a.text)) return -1
  if (b.kind === 'suffix' && isEarlier(b.text)) return 1
  return kinds.indexOf(b.kind) - kinds.indexOf(a.kind)
}

function compareTexts({ kind, text }: Token, other: Token): number {
  if (kind === 'suffix') return suffixes.indexOf(text) - suffixes.indexOf(other.text)
  const isFraction = kind === 'number' && (text.startsWith('0') || other.text.startsWith('0'))
  return kind === 'letter' || isFraction ? byCodePoint(text, other.text) : compareDigits(text, other.text)
}

/** Alpine's, apk-package(5): numbers, a letter, suffixes, revision. */
export const apkOrder: VersionOrder = orderOf(read, compare)
