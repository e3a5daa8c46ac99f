import type { Cursor } from '../source/cursor.ts'
import { backslash, isEscapable, isHexDigit, letterU, plain, quote } from './bytes.ts'
import { refuse, refuseByte } from './refuse.ts'

/** What a text contains besides plain ASCII, as bits: how it has to be decoded. */
export const wide = 1
const escaped = 2
/** An escape of a UTF-16 code unit, the only way to write NUL or half a surrogate pair. */
export const escapedUnit = 4

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

function skipEscape(cursor: Cursor): number {
  cursor.at++
  const byte = cursor.peek()
  if (byte === letterU) return skipUnit(cursor)
  if (!isEscapable(byte)) refuse(cursor, 'one of " \\ / b f n r t u')
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

/** Steps over a character of several bytes, and validates it. `first` is the byte at which the cursor stands. */
// Table 3-7 of the Unicode Standard, well-formed UTF-8: the second byte's range depends on the first, which keeps
// out overlong forms, surrogates and what lies beyond U+10FFFF.
export function skipCharacter(cursor: Cursor, first: number): number {
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
