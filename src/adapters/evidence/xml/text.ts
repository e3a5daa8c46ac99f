import {
  ampersand,
  closeBracket,
  greaterThan,
  inApostrophes,
  inQuotes,
  inText,
  lessThan,
  quote,
} from './bytes.ts'
import { resolved, skipReference } from './reference.ts'
import { refuse, refuseInstead } from './refuse.ts'
import { broken, referenced, returned, skipCharacters, wide } from './skip-characters.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** Steps over text, to the next `<`, and validates it. Says what it contains. */
export function skipText(cursor: XmlCursor): number {
  let contains = 0
  for (;;) {
    contains |= skipCharacters(cursor, inText)
    const byte = cursor.bytes[cursor.at]
    if (byte === lessThan) return contains
    if (byte === ampersand) {
      skipReference(cursor)
      contains |= referenced
    } else skipBracket(cursor)
  }
}

// `]]>` ends a section that nothing began.
function skipBracket(cursor: XmlCursor): void {
  cursor.lookAhead(3)
  const { bytes, at } = cursor
  const isEnd = bytes[at + 1] === closeBracket && bytes[at + 2] === greaterThan && at + 2 < cursor.end
  if (isEnd) refuseInstead(cursor, '"]]>"', 'a text')
  cursor.at++
}

/** Steps over an attribute's value, from its opening quote to behind its closing one. Says what it contains. */
export function skipQuoted(cursor: XmlCursor): number {
  const kinds = cursor.peek() === quote ? inQuotes : inApostrophes
  cursor.at++
  let contains = 0
  for (;;) {
    contains |= skipCharacters(cursor, kinds)
    const byte = cursor.bytes[cursor.at]
    if (byte === lessThan) refuse(cursor, 'an attribute without it')
    if (byte !== ampersand) break
    skipReference(cursor)
    contains |= referenced
  }
  cursor.at++
  return contains
}

/** The text that stands in these bytes, of which `skipText` said what it contains. */
export function textIn(cursor: XmlCursor, from: number, to: number, contains: number): string {
  const text = sectionIn(cursor, from, to, contains)
  return (contains & referenced) === 0 ? text : resolved(text)
}

/** The same for an attribute's value. XML 1.0, section 3.3.3: its white space is made into spaces. */
export function valueIn(cursor: XmlCursor, from: number, to: number, contains: number): string {
  const written = writtenIn(cursor, from, to, contains)
  const isBroken = (contains & (returned | broken)) !== 0
  const value = isBroken ? written.replace(/\r\n|[\t\n\r]/g, ' ') : written
  return (contains & referenced) === 0 ? value : resolved(value)
}

/** The same for a section, in which nothing is a reference. Section 2.11: however lines end, they end in a line feed. */
export function sectionIn(cursor: XmlCursor, from: number, to: number, contains: number): string {
  const written = writtenIn(cursor, from, to, contains)
  return (contains & returned) === 0 ? written : written.replace(/\r\n?/g, '\n')
}

const writtenIn = (cursor: XmlCursor, from: number, to: number, contains: number): string =>
  (contains & wide) === 0 ? cursor.bytes.toString('latin1', from, to) : cursor.decoded(from, to)
