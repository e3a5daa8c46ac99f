import { byCodePoint } from '../../base/text.ts'
import { findVector } from '../../cvss/parse.ts'
import type { Rating } from '../../findings/rating.ts'
import { say } from '../../language/catalogue.ts'
import { type Answer, oneOf, unknown } from './answer.ts'
import type { InputPoint } from './decision-table.ts'
import type { Read, Reading } from './vector-readings.ts'

interface Sourced extends Reading {
  readonly source: string
  readonly vector: string
}

/**
 * What the vectors of a flaw say of an input. 2.0 counts only where nobody rated by a newer version. A vector that was
 * asked this very question goes before those from which it is guessed. Of several the worst counts, so what may be
 * worse is never outvoted by what is mild; the source is named.
 */
export function fromRatings({ values }: InputPoint, read: Read, ratings: readonly Rating[]): Answer {
  const worstOf = (reading: Reading) => Math.max(...reading.values.map((value) => values.indexOf(value)))
  const [counts] = readingsOf(read, ratings).toSorted(
    (a, b) =>
      Number(b.isDirect ?? false) - Number(a.isDirect ?? false) ||
      worstOf(b) - worstOf(a) ||
      a.values.length - b.values.length ||
      byCodePoint(a.source, b.source) ||
      byCodePoint(a.vector, b.vector),
  )
  if (counts === undefined) return unknown(say('ssvc.no-vector'))
  const { source, metrics } = counts
  const tells = counts.values.length === 1
  return oneOf(counts.values, say(tells ? 'ssvc.vector' : 'ssvc.vector-cannot-tell', { source, metrics }))
}

function readingsOf(read: Read, ratings: readonly Rating[]): readonly Sourced[] {
  const rated = ratings.flatMap(({ source, vector: text = '' }) => {
    const vector = findVector(text)
    return vector === undefined ? [] : [{ source, text, vector }]
  })
  const current = rated.filter(({ vector }) => vector.version !== '2.0')
  return (current.length > 0 ? current : rated).flatMap(({ source, text, vector }) => {
    const reading = read(vector)
    return reading === undefined ? [] : [{ ...reading, source, vector: text }]
  })
}
