import { refuseByte } from '../json/refuse.ts'
import { skipCharacter } from '../json/skip-text.ts'
import { carriageReturn, lineFeed, plain, stops, tab } from './bytes.ts'
import { refuse, refuseInstead } from './refuse.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** What a text contains besides plain ASCII, as bits: how it has to be decoded. */
export const wide = 1
export const referenced = 2
export const returned = 4
/** A tab or line feed: only where white space is made into spaces does it matter. */
export const broken = 8

/**
 * Steps over characters to the first byte that `kinds` says stops them, which stays unread, and validates them
 * (XML 1.0, production 2). Says what they contain.
 */
export function skipCharacters(cursor: XmlCursor, kinds: Uint8Array): number {
  let contains = 0
  for (;;) {
    const bytes = cursor.bytes
    let at = cursor.at
    while (kinds[bytes[at] ?? 0] === plain) at++
    cursor.at = at
    const byte = bytes[at] ?? 0
    if (kinds[byte] === stops) return contains
    if (byte === lineFeed) {
      cursor.startLine(at + 1)
      contains |= broken
    } else if (byte >= 0x80) contains |= skipWide(cursor, byte)
    else if (byte === carriageReturn || byte === tab) {
      cursor.at++
      contains |= byte === tab ? broken : returned
    } else if (at < cursor.end || !cursor.more()) refuse(cursor, 'a character that XML allows')
  }
}

/** Steps over a character beyond ASCII, at whose first byte the cursor stands. */
export function skipWide(cursor: XmlCursor, first: number): number {
  if (cursor.encoding !== 'utf-8') {
    cursor.at++
    return wide
  }
  if (first === 0xef) refuseNoncharacter(cursor)
  skipCharacter(cursor, first)
  return wide
}

// U+FFFE and U+FFFF: EF BF BE and EF BF BF.
function refuseNoncharacter(cursor: XmlCursor): void {
  cursor.lookAhead(3)
  const { bytes, at } = cursor
  const last = bytes[at + 2] ?? 0
  if (bytes[at + 1] !== 0xbf || last < 0xbe || at + 2 >= cursor.end) return
  if (last > 0xbf) refuseByte(cursor, 0xef)
  refuseInstead(
    cursor,
    last === 0xbe ? 'the character U+FFFE' : 'the character U+FFFF',
    'a character that XML allows',
  )
}
