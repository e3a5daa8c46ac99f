import { exclamation, question, slash } from './bytes.ts'
import { behindLess, readBang, skipInstruction } from './markup.ts'
import type { OpenNames } from './open-names.ts'
import type { Tag } from './tag.ts'
import { skipText } from './text.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** Steps over the rest of an element, behind whose start tag the cursor stands, and validates it. */
export function skipElement(cursor: XmlCursor, tag: Tag, open: OpenNames): void {
  if (tag.isEmpty) return
  const around = open.depth
  open.open(tag.from, tag.to)
  while (open.depth > around) {
    skipText(cursor)
    const byte = behindLess(cursor)
    if (byte === slash) {
      cursor.at += 2
      open.close()
    } else if (byte === exclamation) readBang(cursor, false)
    else if (byte === question) skipInstruction(cursor)
    else {
      tag.read()
      if (!tag.isEmpty) open.open(tag.from, tag.to)
    }
  }
}
