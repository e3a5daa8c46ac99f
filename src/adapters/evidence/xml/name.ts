import { isInName, startsName } from './bytes.ts'
import { backTo, refuse, refuseInstead } from './refuse.ts'
import { skipWide } from './skip-characters.ts'
import type { XmlCursor } from './xml-cursor.ts'

// XML 1.0, productions 4 and 4a.
const start =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const name = new RegExp(`^[${start}][-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040${start}]*$`, 'u')

/** Steps over a name and validates it; the block must be kept from somewhere before it. `what` it names, for people. Whether it is more than ASCII. */
export function skipName(cursor: XmlCursor, what: string): boolean {
  const from = cursor.at - cursor.kept
  const first = cursor.peek()
  if (startsName[first] !== 1 && first < 0x80) refuse(cursor, what)
  let isWide = false
  for (;;) {
    const bytes = cursor.bytes
    let at = cursor.at
    while (isInName[bytes[at] ?? 0] === 1) at++
    cursor.at = at
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) {
      isWide = true
      skipWide(cursor, byte)
    } else if (at < cursor.end || !cursor.more()) break
  }
  if (isWide) refuseUnlessName(cursor, cursor.kept + from, what)
  return isWide
}

function refuseUnlessName(cursor: XmlCursor, from: number, what: string): void {
  if (name.test(cursor.decoded(from, cursor.at))) return
  backTo(cursor, from)
  refuseInstead(cursor, 'a character that no name may have', what)
}
