import {
  greaterThan,
  inComment,
  inInstruction,
  inSection,
  isWhiteSpace,
  minus,
  openBracket,
  question,
} from './bytes.ts'
import { skipName } from './name.ts'
import { refuse, refuseInstead, skipExactly, skipIf } from './refuse.ts'
import { skipCharacters } from './skip-characters.ts'
import { sectionIn } from './text.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** The byte behind the `<` at which the cursor stands. */
export function behindLess(cursor: XmlCursor): number {
  cursor.lookAhead(2)
  if (cursor.at + 1 < cursor.end) return cursor.bytes[cursor.at + 1] ?? 0
  cursor.at = cursor.end
  return refuse(cursor, 'a tag')
}

/** Over a comment, from behind its `<!`. */
export function skipComment(cursor: XmlCursor): void {
  skipExactly(cursor, '--')
  do {
    skipCharacters(cursor, inComment)
    cursor.at++
  } while (cursor.peek() !== minus)
  cursor.at++
  if (cursor.peek() !== greaterThan) refuse(cursor, '">", because "--" ends a comment')
  cursor.at++
}

/** Over a processing instruction, from its `<?`. */
export function skipInstruction(cursor: XmlCursor): void {
  cursor.kept = cursor.at
  cursor.at += 2
  skipName(cursor, 'the name of an instruction')
  const { bytes, kept } = cursor
  const name = bytes.toString('latin1', kept + 2, cursor.at)
  if (name.toLowerCase() === 'xml') {
    cursor.at = kept
    refuseInstead(cursor, 'an XML declaration', 'no declaration but at the very start')
  }
  cursor.kept = -1
  if (!isWhiteSpace(cursor.peek()) && cursor.peek() !== question) refuse(cursor, 'a space or "?>"')
  for (;;) {
    skipCharacters(cursor, inInstruction)
    cursor.at++
    if (cursor.peek() === greaterThan) break
    if (cursor.peek() === -1) refuse(cursor, '"?>"')
  }
  cursor.at++
}

/** Over a section (CDATA), from behind its `<!`; gives its text where that is wanted. */
function readSection(cursor: XmlCursor, isWanted: boolean): string {
  skipExactly(cursor, '[CDATA[')
  if (isWanted) cursor.kept = cursor.at
  let contains = 0
  for (;;) {
    contains |= skipCharacters(cursor, inSection)
    if (skipIf(cursor, ']]>')) break
    cursor.at++
  }
  if (!isWanted) return ''
  const text = sectionIn(cursor, cursor.kept, cursor.at - 3, contains)
  cursor.kept = -1
  return text
}

/** Over a comment or section inside an element, from its `<!`; gives the text of a section where that is wanted. */
export function readBang(cursor: XmlCursor, isWanted: boolean): string {
  cursor.at += 2
  const byte = cursor.peek()
  if (byte === openBracket) return readSection(cursor, isWanted)
  skipComment(cursor)
  return ''
}
