import { HoldpointError } from '../../../core/base/errors.ts'
import { carriageReturn, lineFeed, plain } from '../json/bytes.ts'
import { placeOf } from '../json/refuse.ts'
import { skipCharacter } from '../json/skip-text.ts'
import type { Cursor } from '../source/cursor.ts'

/** 1 for a byte that stands for itself in a line: ASCII other than NUL and the line feed. */
const inLine = plain.map((_, byte) => (byte > 0 && byte < 0x80 && byte !== lineFeed ? 1 : 0))

/** The next line, without its end; undefined at the end of the document. Throws `evidence.not-utf8`, `.bad-text`. */
export function readLine(cursor: Cursor): string | undefined {
  if (cursor.peek() === -1) return undefined
  cursor.kept = cursor.at
  skipLine(cursor)
  const end = cursor.bytes[cursor.at - 1] === carriageReturn ? cursor.at - 1 : cursor.at
  const text = cursor.bytes.toString('utf8', cursor.kept, Math.max(cursor.kept, end))
  cursor.kept = -1
  if (cursor.peek() === lineFeed) cursor.startLine(cursor.at + 1)
  return text
}

function skipLine(cursor: Cursor): void {
  for (;;) {
    const bytes = cursor.bytes
    let at = cursor.at
    while (inLine[bytes[at] ?? 0] === 1) at++
    cursor.at = at
    const byte = bytes[at] ?? 0
    if (byte === lineFeed) return
    if (byte >= 0x80) skipCharacter(cursor, byte)
    else if (at < cursor.end)
      throw new HoldpointError('evidence.bad-text', { what: 'a NUL character' }, placeOf(cursor))
    else if (!cursor.more()) return
  }
}
