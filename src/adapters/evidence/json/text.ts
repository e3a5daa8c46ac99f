import { HoldpointError } from '../../../core/base/errors.ts'
import { backslash, isHexDigit, letterU, plain, quote } from './bytes.ts'
import type { Cursor } from './cursor.ts'
import { findMember, type Member, type Members } from './members.ts'
import { placeOf, refuse, refuseByte } from './refuse.ts'

/** What a text contains besides plain ASCII, as bits: how it has to be decoded. */
const wide = 1
const escaped = 2
/** An escape of a UTF-16 code unit, the only way to write NUL or half a surrogate pair. */
const escapedUnit = 4

/** Steps over a text, from its opening quote to behind its closing one, and validates it. Says what it contains. */
export function skipText(cursor: Cursor): number {
  cursor.at++
  let contains = 0
  for (;;) {
    const bytes = cursor.bytes
    let at = cursor.at
    while (plain[bytes[at] ?? 0] === 1) at++
    cursor.at = at
    const byte = bytes[at] ?? 0
    if (byte === quote) {
      cursor.at++
      return contains
    }
    if (byte === backslash) contains |= skipEscape(cursor)
    else if (byte >= 0x80) contains |= skipCharacter(cursor, byte)
    else if (at < cursor.end || !cursor.more()) refuse(cursor, 'text without bare control characters')
  }
}

const escapable = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)))

function skipEscape(cursor: Cursor): number {
  cursor.at++
  const byte = cursor.peek()
  if (byte === letterU) return skipUnit(cursor)
  if (!escapable.has(byte)) refuse(cursor, 'one of " \\ / b f n r t u')
  cursor.at++
  return escaped
}

function skipUnit(cursor: Cursor): number {
  cursor.at++
  for (let digit = 0; digit < 4; digit++) {
    if (!isHexDigit(cursor.peek())) refuse(cursor, 'a hexadecimal digit')
    cursor.at++
  }
  return escaped | escapedUnit
}

// Table 3-7 of the Unicode Standard, well-formed UTF-8: the second byte's range depends on the first, which keeps
// out overlong forms, surrogates and what lies beyond U+10FFFF.
function skipCharacter(cursor: Cursor, first: number): number {
  if (first < 0xc2 || first > 0xf4) refuseByte(cursor, first)
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  cursor.at++
  skipContinuation(cursor, first, 1, least, most)
  for (let index = 2; index < length; index++) skipContinuation(cursor, first, index, 0x80, 0xbf)
  cursor.continued(length - 1)
  return wide
}

function skipContinuation(cursor: Cursor, first: number, index: number, least: number, most: number): void {
  const byte = cursor.peek()
  if (byte === -1) refuse(cursor, 'a character')
  if (byte < least || byte > most) {
    cursor.at -= index
    refuseByte(cursor, first)
  }
  cursor.at++
}

/** Steps over a text like `skipText`, and gives it. NUL and half surrogate pairs are refused (DESIGN 2). */
export function readText(cursor: Cursor): string {
  cursor.kept = cursor.at
  const contains = skipText(cursor)
  const text = decode(cursor.bytes, cursor.kept, cursor.at, contains)
  cursor.kept = -1
  if ((contains & escapedUnit) !== 0) refuseUnkeepable(cursor, text)
  return text
}

/** Steps over a text like `skipText`, and gives the member of which it is the name. */
export function skipName<T>(cursor: Cursor, members: Members<T>): Member<T> | undefined {
  cursor.kept = cursor.at
  const contains = skipText(cursor)
  const { bytes, kept, at } = cursor
  cursor.kept = -1
  if (contains === 0) return findMember(members, bytes, kept + 1, at - 1)
  return members.byName.get(decode(bytes, kept, at, contains))
}

// From quote to quote. What was validated is valid for JSON.parse too, and no code of ours unescapes faster.
function decode(bytes: Buffer, from: number, to: number, contains: number): string {
  if (contains === 0) return bytes.toString('latin1', from + 1, to - 1)
  if (contains === wide) return bytes.toString('utf8', from + 1, to - 1)
  return JSON.parse(bytes.toString('utf8', from, to))
}

function refuseUnkeepable(cursor: Cursor, text: string): void {
  if (text.includes('\0')) refuseText(cursor, 'a NUL character (\\u0000)')
  if (!text.isWellFormed()) refuseText(cursor, 'half a surrogate pair')
}

function refuseText(cursor: Cursor, what: string): never {
  throw new HoldpointError('evidence.bad-text', { what }, placeOf(cursor))
}
