import type { Codes } from './codes.ts'
import type { Edition, Vector } from './edition.ts'
import { encode } from './encode.ts'
import { readVector } from './read.ts'

/** Writes what a vector or its text says into `codes`. Throws a `cvss.*` error. */
export function fillCodes(vector: Vector | string, codes: Codes): Edition {
  const read = typeof vector === 'string' ? readVector(vector, codes) : encode(vector, codes)
  if (typeof read === 'function') throw read()
  return read
}
