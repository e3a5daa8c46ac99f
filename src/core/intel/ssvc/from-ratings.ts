import { byCodePoint } from '../../base/text.ts'
import type { Vector } from '../../cvss/edition.ts'
import { findVector } from '../../cvss/parse.ts'
import type { Rating } from '../../findings/rating.ts'
import { say } from '../../language/catalogue.ts'
import { type Answer, oneOf, unknown } from './answer.ts'
import type { InputPoint } from './decision-table.ts'
import type { Read, Reading } from './vector-readings.ts'

/** A vector with who gave it, as it was written. */
export interface RatedVector {
  readonly source: string
  readonly text: string
  readonly vector: Vector
}

/** The vectors of a flaw, each read once for all that is asked of them. 2.0 counts only where nobody rated by a newer version. */
export function ratedVectors(ratings: readonly Rating[]): readonly RatedVector[] {
  const rated = ratings.flatMap(({ source, vector: text = '' }) => {
    const vector = findVector(text)
    return vector === undefined ? [] : [{ source, text, vector }]
  })
  const current = rated.filter(({ vector }) => vector.version !== '2.0')
  return current.length > 0 ? current : rated
}

interface Sourced extends Reading, Pick<RatedVector, 'source' | 'text'> {}

/**
 * What the vectors of a flaw say of an input. A vector that was asked this very question goes before those from which it
 * is guessed. Of several the worst counts, so what may be worse is never outvoted by what is mild; the source is named.
 */
export function fromRatings({ values }: InputPoint, read: Read, vectors: readonly RatedVector[]): Answer {
  const worstOf = (reading: Reading) => Math.max(...reading.values.map((value) => values.indexOf(value)))
  const [counts] = readingsOf(read, vectors).sort(
    (a, b) =>
      Number(b.isDirect ?? false) - Number(a.isDirect ?? false) ||
      worstOf(b) - worstOf(a) ||
      a.values.length - b.values.length ||
      byCodePoint(a.source, b.source) ||
      byCodePoint(a.text, b.text),
  )
  if (counts === undefined) return unknown(say('ssvc.no-vector'))
  const { source, metrics } = counts
  const tells = counts.values.length === 1
  return oneOf(counts.values, say(tells ? 'ssvc.vector' : 'ssvc.vector-cannot-tell', { source, metrics }))
}

function readingsOf(read: Read, vectors: readonly RatedVector[]): Sourced[] {
  return vectors.flatMap(({ source, text, vector }) => {
    const reading = read(vector)
    return reading === undefined ? [] : [{ ...reading, source, text }]
  })
}
