import {
  apostrophe,
  closeBracket,
  greaterThan,
  inApostrophedLiteral,
  inDeclaration,
  inQuotedLiteral,
  isWhiteSpace,
  lessThan,
  minus,
  openBracket,
  percent,
  question,
  quote,
} from './bytes.ts'
import { skipComment, skipInstruction } from './markup.ts'
import { skipName } from './name.ts'
import { refuse, refuseEntities, skipExactly, skipIf, skipOneOf } from './refuse.ts'
import { skipCharacters } from './skip-characters.ts'
import type { XmlCursor } from './xml-cursor.ts'

/**
 * Over a document type declaration, from behind its `<!`. What it refers to is never fetched and what it declares is
 * not applied; one that declares or uses an entity is refused.
 */
export function skipDoctype(cursor: XmlCursor): void {
  skipExactly(cursor, 'DOCTYPE')
  skipSpace(cursor)
  cursor.kept = cursor.at
  skipName(cursor, 'the name of the document element')
  cursor.kept = -1
  const isApart = isWhiteSpace(cursor.peek())
  const byte = cursor.next()
  if (byte !== openBracket && byte !== greaterThan) {
    if (!isApart) refuse(cursor, 'a space, "[" or ">"')
    skipExternal(cursor)
  }
  if (cursor.next() === openBracket) {
    cursor.at++
    skipSubset(cursor)
  }
  if (cursor.next() !== greaterThan) refuse(cursor, '">"')
  cursor.at++
}

function skipSpace(cursor: XmlCursor): void {
  if (!isWhiteSpace(cursor.peek())) refuse(cursor, 'a space')
  cursor.next()
}

function skipExternal(cursor: XmlCursor): void {
  if (skipIf(cursor, 'PUBLIC')) {
    skipSpace(cursor)
    skipLiteral(cursor)
  } else skipOneOf(cursor, ['SYSTEM', 'PUBLIC'], '"SYSTEM" or "PUBLIC"')
  skipSpace(cursor)
  skipLiteral(cursor)
}

function skipLiteral(cursor: XmlCursor): void {
  const mark = cursor.peek()
  if (mark !== quote && mark !== apostrophe) refuse(cursor, 'a text in quotes')
  cursor.at++
  skipCharacters(cursor, mark === quote ? inQuotedLiteral : inApostrophedLiteral)
  cursor.at++
}

/** To behind the `]`. */
function skipSubset(cursor: XmlCursor): void {
  for (;;) {
    const byte = cursor.next()
    if (byte === percent) refuseEntities(cursor, 'uses an entity in its document type')
    if (byte === closeBracket) break
    if (byte !== lessThan) refuse(cursor, '"<" or "]"')
    cursor.lookAhead(2)
    if (cursor.bytes[cursor.at + 1] === question) skipInstruction(cursor)
    else skipMarkup(cursor)
  }
  cursor.at++
}

const declarations = ['ELEMENT', 'ATTLIST', 'NOTATION']

function skipMarkup(cursor: XmlCursor): void {
  skipExactly(cursor, '<!')
  if (cursor.peek() === minus) skipComment(cursor)
  else skipDeclared(cursor)
}

function skipDeclared(cursor: XmlCursor): void {
  if (skipIf(cursor, 'ENTITY')) refuseEntities(cursor, 'declares an entity')
  skipOneOf(cursor, declarations, 'ELEMENT, ATTLIST, NOTATION or "--"')
  skipSpace(cursor)
  for (;;) {
    skipCharacters(cursor, inDeclaration)
    const byte = cursor.peek()
    if (byte === lessThan) refuse(cursor, '">"')
    if (byte === greaterThan) break
    skipLiteral(cursor)
  }
  cursor.at++
}
