import { type Codes, codesLength } from './codes.ts'
import type { Vector } from './edition.ts'
import { decode } from './encode.ts'
import { fillCodes } from './fill-codes.ts'
import { readVector } from './read.ts'
import type { Version } from './version.ts'

/**
 * Reads a CVSS vector: `CVSS:3.0/`, `CVSS:3.1/` or `CVSS:4.0/` and its metrics, or the metrics of 2.0, with or without
 * parentheses. Strict: metrics in capitals, each at most once, all base metrics there; in 4.0 in order.
 * Throws a `cvss.*` error that names the first thing that is wrong, and the character (from 1) where it stands.
 */
export function parse(text: string): Vector {
  const codes: Codes = new Uint8Array(codesLength)
  return decode(fillCodes(text, codes).version, codes)
}

/**
 * The vector in a field of a report, or undefined: a tool's bad vector must not cost the record that it stands in.
 * Blanks around it are passed over, and in 4.0 any order is taken: tools write others, and what they mean is clear.
 * `version` is what the report says beside the vector, for tools that leave the prefix out; else such a text is 2.0.
 */
export function findVector(text: string, version: Version = '2.0'): Vector | undefined {
  const codes: Codes = new Uint8Array(codesLength)
  const read = readVector(text.trim(), codes, { unprefixed: version, ordered: false })
  return typeof read === 'function' ? undefined : decode(read.version, codes)
}
