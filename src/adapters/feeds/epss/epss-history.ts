import type { DatedScore } from '../../../core/intel/lev.ts'
import { contentOf } from '../content.ts'
import { findScore } from './epss-columns.ts'
import { readEpss } from './parse-epss.ts'

/** The score of a CVE in a file as FIRST publishes it, with its date; undefined where it has none. Throws `feed.*`. */
export function scoreIn(bytes: Uint8Array, file: string, cve: string): DatedScore | undefined {
  const { dated, columns } = readEpss(contentOf(bytes, file), file)
  const found = findScore(columns, cve)
  return found && { on: dated, score: found.score }
}
