import type { Severity } from '../cvss/severity.ts'

/**
 * The words that tools and vendors use, and what they are here. `moderate` and `important` are GitHub's and Red Hat's,
 * `negligible` Debian's and Anchore's; `info` says that there is nothing to repair.
 */
const meanings: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'critical'],
  ['important', 'high'],
  ['high', 'high'],
  ['moderate', 'medium'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['negligible', 'low'],
  ['none', 'none'],
  ['info', 'none'],
  ['information', 'none'],
  ['informational', 'none'],
  ['unknown', 'unknown'],
])

/** What a severity word means, and the word itself where it is not one of ours. A word nobody knows is `unknown`. */
export interface WordedSeverity {
  readonly severity: Severity
  readonly word?: string
}

const known = new Map<string, WordedSeverity>()

/** Reads a severity word in any case: `HIGH` is `high`, `Negligible` is `low` with its word kept. */
export function severityOfWord(word: string): WordedSeverity {
  const before = known.get(word)
  if (before !== undefined) return before
  const plain = word.trim().toLowerCase()
  const severity = meanings.get(plain) ?? 'unknown'
  const worded = plain === severity || plain === '' ? { severity } : { severity, word }
  // Reports use a handful of words; a hostile one must not fill the memory with its own.
  if (known.size < 100) known.set(word, worded)
  return worded
}
