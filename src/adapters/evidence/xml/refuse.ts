import { HoldpointError } from '../../../core/base/errors.ts'
import { met, placeOf } from '../json/refuse.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** Refuses the document because of its next byte, where `expected` should be; as truncated if there is none. */
export function refuse(cursor: XmlCursor, expected: string): never {
  const byte = cursor.peek()
  if (byte === -1) throw new HoldpointError('evidence.truncated', {}, placeOf(cursor))
  refuseInstead(cursor, met(cursor, byte), expected)
}

/** The same because of something larger than a byte, which starts there. */
export function refuseInstead(cursor: XmlCursor, what: string, expected: string): never {
  throw new HoldpointError('evidence.not-xml', { met: what, expected }, placeOf(cursor))
}

/** Refuses the document because of an entity: none is ever looked up or put in. */
export function refuseEntities(cursor: XmlCursor, what: string): never {
  throw new HoldpointError('evidence.xml-entities', { what }, placeOf(cursor))
}

/** Over these characters, which are all ASCII, if all of them come next. */
export function skipIf(cursor: XmlCursor, text: string): boolean {
  cursor.lookAhead(text.length)
  for (let index = 0; index < text.length; index++)
    if (cursor.bytes[cursor.at + index] !== text.charCodeAt(index) || cursor.at + index >= cursor.end)
      return false
  cursor.at += text.length
  return true
}

/** The same where nothing else may come. */
export function skipExactly(cursor: XmlCursor, text: string): void {
  skipOneOf(cursor, [text], `"${text}"`)
}

/** Over one of these words, and refuses anything else; of a word that is cut it says that it is. */
export function skipOneOf(cursor: XmlCursor, words: readonly string[], expected: string): void {
  if (words.some((word) => skipIf(cursor, word))) return
  const left = cursor.bytes.toString('latin1', cursor.at, Math.min(cursor.end, cursor.at + longestWord))
  if (cursor.at + left.length === cursor.end && words.some((word) => word.startsWith(left)))
    cursor.at = cursor.end
  refuse(cursor, expected)
}

const longestWord = 16

/** Back to where something started that takes no part in what follows, on the same line. */
export function backTo(cursor: XmlCursor, from: number): void {
  cursor.continued(-cursor.continuations(from, cursor.at))
  cursor.at = from
}
