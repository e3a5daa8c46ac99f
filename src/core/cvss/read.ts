import { HoldpointError } from '../base/errors.ts'
import { limits } from '../base/limits.ts'
import type { Codes } from './codes.ts'
import { type Edition, editions } from './edition.ts'
import { readInOrder } from './read-in-order.ts'
import { type Flaw, readParts } from './read-parts.ts'
import { type Version, versions } from './version.ts'

/** What a reader of reports allows that the standard does not. */
export interface Leniency {
  /** The version of a text without a prefix. */
  readonly unprefixed: Version
  /** Whether a 4.0 vector must keep the order. */
  readonly ordered: boolean
}

const strict: Leniency = { unprefixed: '2.0', ordered: true }

/** Reads a vector into `codes`: its edition, or why it is none. */
export function readVector(text: string, codes: Codes, leniency: Leniency = strict): Edition | Flaw {
  return readInOrder(text, codes) ?? readAnyway(text, codes, leniency)
}

function readAnyway(text: string, codes: Codes, { unprefixed, ordered }: Leniency): Edition | Flaw {
  const flaw = flawOfWhole(text) ?? flawOfPrefix(text)
  if (flaw !== undefined) return flaw
  // "CVSS:3.1" with nothing behind it lacks all its metrics.
  const prefixed = versions
    .map((version) => editions[version])
    .find(({ prefix }) => prefix !== '' && `${text}/`.startsWith(prefix))
  const edition = prefixed ?? editions[unprefixed]
  const inParentheses = edition.version === '2.0' && text.startsWith('(')
  const from = prefixed?.prefix.length ?? (inParentheses ? 1 : 0)
  const metrics = text.slice(from, inParentheses ? -1 : undefined)
  codes.fill(0)
  return readParts(edition, metrics, from + 1, edition.ordered && ordered, codes) ?? edition
}

function flawOfWhole(text: string): Flaw | undefined {
  const { length } = text
  if (length > limits.vectorLength) {
    return () => new HoldpointError('cvss.too-long', { length, limit: limits.vectorLength })
  }
  if (text.trim() === '') return () => new HoldpointError('cvss.empty', {})
  const at = text.search(/\s/u) + 1
  return at === 0 ? undefined : () => new HoldpointError('cvss.space', { at }, { column: at })
}

function flawOfPrefix(text: string): Flaw | undefined {
  const given = text.split('/', 1)[0] ?? ''
  if (!/^cvss/iu.test(given)) {
    if (text.startsWith('(') === text.endsWith(')')) return undefined
    return () =>
      new HoldpointError('cvss.parenthesis', {}, { column: text.startsWith('(') ? text.length : 1 })
  }
  const named = (prefix: string) => versions.some((version) => editions[version].prefix === prefix)
  if (named(`${given}/`)) return undefined
  const code = named(`${given.toUpperCase()}/`) ? 'cvss.prefix-case' : 'cvss.version-unknown'
  return () => new HoldpointError(code, { given }, { column: 1 })
}
