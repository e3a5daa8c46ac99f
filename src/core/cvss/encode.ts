import type { Codes } from './codes.ts'
import { type Edition, editions, type Vector, type VectorOf } from './edition.ts'
import { formatVector } from './format.ts'
import { codeOf } from './layout.ts'
import { readVector } from './read.ts'
import type { Flaw } from './read-parts.ts'
import type { Version } from './version.ts'

/** Writes what a vector says into `codes`: its edition, or why it is none, for callers whose data no type checks. */
export function encode(vector: Vector, codes: Codes): Edition | Flaw {
  const edition = editions[vector.version]
  const { metrics, layout } = edition
  const said: Readonly<Record<string, string>> = vector
  // Properties taken in their own order cost a fifth of properties looked up by name; `parse` gives them this order.
  let place = -1
  for (const name in said) {
    if (place >= 0) {
      const metric = metrics[place]
      const value = said[name] ?? ''
      if (name !== metric?.name) break
      const code = value.length === 1 ? codeOf(layout, place, value) : metric.values.indexOf(value)
      if (code < 0) break
      codes[place] = code
    }
    place += 1
  }
  return place === metrics.length ? edition : readVector(formatVector(vector), codes)
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
