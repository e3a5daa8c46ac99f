import type { Codes } from './codes.ts'
import type { Edition } from './edition.ts'
import { readVector } from './read.ts'
import { readInOrder } from './read-in-order.ts'
import type { Version } from './version.ts'

/** What tools put before a 2.0 vector, which has no prefix of its own. */
const marks = /^CVSS(?:2#|:2\.0\/)/

/**
 * Reads a vector from a field of a report into `codes`, leniently where its meaning is clear all the same: blanks around
 * it, a mark before 2.0, the metrics of 4.0 in another order. `version` is that of a text that does not say it.
 */
export function readReported(text: string, codes: Codes, version: Version): Edition | undefined {
  // Nearly all are written as they should be, and a report has several for each of its flaws.
  const written = readInOrder(text, codes)
  if (written !== undefined) return written
  const given = text.trim()
  const bare = given.replace(marks, '')
  const unprefixed = bare === given ? version : '2.0'
  const read = readVector(bare, codes, { unprefixed, ordered: false })
  return typeof read === 'function' ? undefined : read
}
