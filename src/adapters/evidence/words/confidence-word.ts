import type { Confidence } from '../../../core/findings/result.ts'

/** What tools say of how sure they are. None of these words says that somebody reproduced it. */
const meanings: ReadonlyMap<string, Confidence> = new Map([
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['weak', 'low'],
])

/** Reads a confidence word in any case; undefined where it says nothing. */
export function confidenceOf(word: string | null | undefined): Confidence | undefined {
  return meanings.get(word?.trim().toLowerCase() ?? '')
}
