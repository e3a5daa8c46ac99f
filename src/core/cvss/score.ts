import { type Codes, codesLength } from './codes.ts'
import type { Vector } from './edition.ts'
import { fillCodes } from './fill-codes.ts'
import { readReported } from './read-reported.ts'
import type { Scores, TemporalScores, ThreatScores } from './scores.ts'
import { scoresOf } from './scores-of.ts'
import type { Version } from './version.ts'

type ScoresOf<V extends Version> = V extends '4.0' ? ThreatScores : TemporalScores

// One scratch for all calls: none is under way while another begins, and making one each time costs a tenth.
const scratch: Codes = new Uint8Array(codesLength)

/**
 * All scores of a vector, or of its text. Throws a `cvss.*` error, as `parse` does. From text this is the fast way:
 * nothing is made but the result.
 */
export function score<V extends Vector>(vector: V): ScoresOf<V['version']>
export function score(vector: Vector | string): Scores
export function score(vector: Vector | string): Scores {
  return scoresOf(fillCodes(vector, scratch), scratch)
}

/** The scores of a vector in a field of a report, or undefined; read as `findVector` reads it. */
export function findScores(text: string, version: Version = '2.0'): Scores | undefined {
  const edition = readReported(text, scratch, version)
  return edition && scoresOf(edition, scratch)
}
