import { type Codes, codesLength } from './codes.ts'
import { decode } from './encode.ts'
import { fillCodes } from './fill-codes.ts'
import { formatVector } from './format.ts'
import type { TemporalScores, ThreatScores } from './scores.ts'
import { scoresOf } from './scores-of.ts'

type Reported<S> = Omit<S, 'nomenclature'> & {
  /** In canonical form. */
  readonly vector: string
}

/** What `holdpoint score VECTOR --json` prints: a line a vector. */
export type ScoreReport = Reported<TemporalScores> | Reported<ThreatScores>

/** The report of one vector. Throws a `cvss.*` error, as `parse` does. */
export function scoreReport(text: string): ScoreReport {
  const codes: Codes = new Uint8Array(codesLength)
  const edition = fillCodes(text, codes)
  const vector = formatVector(decode(edition.version, codes))
  const scores = scoresOf(edition, codes)
  const { base, environmental, overall, severity } = scores
  const end = { environmental, overall, severity }
  return scores.version === '4.0'
    ? { version: scores.version, vector, base, threat: scores.threat, ...end }
    : { version: scores.version, vector, base, temporal: scores.temporal, ...end }
}
