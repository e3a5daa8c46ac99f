import type { Codes } from './codes.ts'
import { type Edition, editions, type Vector, type VectorOf } from './edition.ts'
import { formatVector } from './format.ts'
import { readVector } from './read.ts'
import type { Flaw } from './read-parts.ts'
import type { Version } from './version.ts'

/** Writes what a vector says into `codes`: its edition, or why it is none, for callers whose data no type checks. */
export function encode(vector: Vector, codes: Codes): Edition | Flaw {
  const edition = editions[vector.version]
  const said: Readonly<Record<string, string>> = vector
  let place = 0
  for (const { name, values } of edition.metrics) {
    const code = values.indexOf(said[name] ?? '')
    if (code < 0) return readVector(formatVector(vector), codes)
    codes[place] = code
    place += 1
  }
  return edition
}

/** The vector that `codes` stand for. */
export function decode<V extends Version>(version: V, codes: Codes): VectorOf<V>
export function decode(version: Version, codes: Codes): Readonly<Record<string, string>> {
  // Copying a whole vector and changing some of it takes half as long as building one.
  const said = { ...worst[version] }
  let place = 0
  for (const { name, values } of editions[version].metrics) {
    const code = codes[place] ?? 0
    if (code > 0) said[name] = values[code] ?? values[0]
    place += 1
  }
  return said
}

const worst: { readonly [V in Version]: Readonly<Record<string, string>> } = {
  '2.0': worstOf('2.0'),
  '3.0': worstOf('3.0'),
  '3.1': worstOf('3.1'),
  '4.0': worstOf('4.0'),
}

/** The vector whose codes are all 0: each base metric at its worst, and nothing else defined. */
function worstOf(version: Version): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ['version', version],
    ...editions[version].metrics.map(({ name, values }) => [name, values[0]] as const),
  ])
}
