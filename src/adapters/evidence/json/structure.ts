import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import type { Cursor } from '../source/cursor.ts'
import { closeBrace, colon, comma, isDigit, minus, quote } from './bytes.ts'
import { placeOf, refuse } from './refuse.ts'

/** Steps into an array or object, whose bracket is the next byte. False, and behind it, if it is empty. */
export function enter(cursor: Cursor, depth: number, close: number): boolean {
  if (depth > limits.jsonDepth)
    throw new HoldpointError('evidence.too-deep', { limit: limits.jsonDepth }, placeOf(cursor))
  cursor.at++
  if (cursor.next() !== close) return true
  cursor.at++
  return false
}

/** After an element or member: over the comma if another one follows, or over the closing bracket if none does. */
export function another(cursor: Cursor, close: number): boolean {
  const byte = cursor.next()
  if (byte !== comma && byte !== close) refuse(cursor, close === closeBrace ? '"," or "}"' : '"," or "]"')
  cursor.at++
  return byte === comma
}

/** To the quote of a member's name. */
export function startName(cursor: Cursor): void {
  if (cursor.next() !== quote) refuse(cursor, 'a name in double quotes')
}

/** From behind a member's name to behind its colon. */
export function endName(cursor: Cursor): void {
  if (cursor.next() !== colon) refuse(cursor, '":"')
  cursor.at++
}

export const startsNumber = (byte: number): boolean => isDigit(byte) || byte === minus

/** Steps over `true`, `false` or `null`, and gives what it means. */
export function readWord<T>(cursor: Cursor, word: string, value: T): T {
  for (let index = 0; index < word.length; index++) {
    if (cursor.peek() !== word.charCodeAt(index)) refuse(cursor, `the rest of "${word}"`)
    cursor.at++
  }
  return value
}
