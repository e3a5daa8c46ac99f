import { limits } from '../base/limits.ts'
import type { Codes } from './codes.ts'
import { type Edition, editions } from './edition.ts'
import { rowBits, start } from './trie.ts'
import type { Version } from './version.ts'

const slash = 47

/** What a reader of reports allows that the standard does not. */
export interface Leniency {
  /** The version of a text without a prefix. */
  readonly unprefixed: Version
  /** Whether a 4.0 vector must keep the order. */
  readonly ordered: boolean
}

const strict: Leniency = { unprefixed: '2.0', ordered: true }

/**
 * Reads a vector into `codes`; undefined if it is none (`flawIn` says why). Scoring a million vectors a second hangs on
 * this: it goes over the text once, by character code, and makes nothing.
 */
export function readVector(text: string, codes: Codes, leniency: Leniency = strict): Edition | undefined {
  let from = 0
  let to = text.length
  if (to > limits.vectorLength) return undefined
  let edition = editionByPrefix(text)
  if (edition !== undefined) {
    from = edition.prefix.length
  } else {
    edition = editions[leniency.unprefixed]
    if (edition.version === '2.0' && text.charCodeAt(0) === 40 && text.charCodeAt(to - 1) === 41) {
      from = 1
      to -= 1
    }
  }
  codes.fill(0)
  const ordered = edition.ordered && leniency.ordered
  return readMetrics(edition, ordered, text, from, to, codes) ? edition : undefined
}

/** The edition that `CVSS:3.0/`, `CVSS:3.1/` or `CVSS:4.0/` at the beginning names. */
function editionByPrefix(text: string): Edition | undefined {
  if (text.charCodeAt(1) !== 86 || !text.startsWith('CVSS:') || text.charCodeAt(8) !== slash) return undefined
  const major = text.charCodeAt(5)
  const minor = text.charCodeAt(7)
  if (text.charCodeAt(6) !== 46) return undefined
  if (major === 51 && minor === 49) return editions['3.1']
  if (major === 52 && minor === 48) return editions['4.0']
  if (major === 51 && minor === 48) return editions['3.0']
  return undefined
}

function readMetrics(
  edition: Edition,
  ordered: boolean,
  text: string,
  from: number,
  to: number,
  codes: Codes,
): boolean {
  const { columns, next, accepts } = edition.trie
  let state = start
  let seen = 0
  let last = -1
  for (let i = from; i <= to; i += 1) {
    const unit = i < to ? text.charCodeAt(i) : slash
    if (unit === slash) {
      const token = accepts[state >> rowBits] ?? -1
      const metric = token >> 3
      const bit = 1 << metric
      if (token < 0 || (seen & bit) !== 0 || (ordered && metric < last)) return false
      seen |= bit
      last = metric
      codes[metric] = token & 7
      state = start
    } else {
      if (unit > 127) return false
      state = next[state + (columns[unit] ?? 0)] ?? 0
    }
  }
  const mandatory = (1 << edition.mandatory) - 1
  return (seen & mandatory) === mandatory
}
