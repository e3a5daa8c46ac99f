import { start } from '../json/start.ts'
import { exclamation, lessThan, question } from './bytes.ts'
import { readDeclaration } from './declaration.ts'
import { skipDoctype } from './doctype.ts'
import { behindLess, skipComment, skipInstruction } from './markup.ts'
import { refuse } from './refuse.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** To the `<` of the document element. */
export function startDocument(cursor: XmlCursor): void {
  start(cursor)
  // Only at the very start, which is the first column of the first line, behind a byte order mark.
  const { line, column } = cursor.spot()
  if (line === 1 && column === 1) readDeclaration(cursor)
  for (let hasType = false; ; ) {
    if (cursor.next() !== lessThan) refuse(cursor, 'the start of an element')
    const byte = behindLess(cursor)
    if (byte === question) skipInstruction(cursor)
    else if (byte !== exclamation) return
    else hasType = skipCommentOrType(cursor, hasType)
  }
}

function skipCommentOrType(cursor: XmlCursor, hadType: boolean): boolean {
  cursor.at += 2
  if (!hadType && cursor.peek() === 0x44) {
    skipDoctype(cursor)
    return true
  }
  skipComment(cursor)
  return hadType
}

/** To the end: only white space, comments and instructions may follow the document element. */
export function endDocument(cursor: XmlCursor): void {
  for (let byte = cursor.next(); byte !== -1; byte = cursor.next()) {
    if (byte !== lessThan) refuse(cursor, 'the end of the document')
    const behind = behindLess(cursor)
    if (behind === question) skipInstruction(cursor)
    else if (behind === exclamation) {
      cursor.at += 2
      skipComment(cursor)
    } else refuse(cursor, 'the end of the document, after its one element')
  }
}
