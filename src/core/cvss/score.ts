import { type Codes, codesLength } from './codes.ts'
import type { Edition, Vector } from './edition.ts'
import { encode } from './encode.ts'
import { readVector } from './read.ts'
import type { Scores, TemporalScores, ThreatScores } from './scores.ts'
import { scores2 } from './v2/score.ts'
import { scores30, scores31 } from './v3/score.ts'
import { scores4 } from './v4/score.ts'
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
  const read = typeof vector === 'string' ? readVector(vector, scratch) : encode(vector, scratch)
  if (typeof read === 'function') throw read()
  return scoresOf(read, scratch)
}

/** The scores of a vector in a field of a report, or undefined; read as `findVector` reads it. */
export function findScores(text: string, version: Version = '2.0'): Scores | undefined {
  const read = readVector(text.trim(), scratch, { unprefixed: version, ordered: false })
  return typeof read === 'function' ? undefined : scoresOf(read, scratch)
}

function scoresOf({ version }: Edition, codes: Codes): Scores {
  switch (version) {
    case '2.0':
      return scores2(codes)
    case '3.0':
      return scores30(codes)
    case '3.1':
      return scores31(codes)
    case '4.0':
      return scores4(codes)
  }
}
