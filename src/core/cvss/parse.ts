import { type Codes, codesLength } from './codes.ts'
import type { Vector } from './edition.ts'
import { decode } from './encode.ts'
import { fillCodes } from './fill-codes.ts'
import { readReported } from './read-reported.ts'
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
 * Less strict than `parse` where the meaning is clear: blanks around it, `CVSS:2.0/` or `CVSS2#` before 2.0, the metrics
 * of 4.0 in another order. `version` is what the report says beside a vector without prefix; else that is 2.0.
 */
export function findVector(text: string, version: Version = '2.0'): Vector | undefined {
  const codes: Codes = new Uint8Array(codesLength)
  const edition = readReported(text, codes, version)
  return edition && decode(edition.version, codes)
}
