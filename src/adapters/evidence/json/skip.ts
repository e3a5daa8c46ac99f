import type { Cursor } from '../source/cursor.ts'
import {
  closeBrace,
  closeBracket,
  letterF,
  letterN,
  letterT,
  openBrace,
  openBracket,
  quote,
} from './bytes.ts'
import { skipNumber } from './number.ts'
import { refuse } from './refuse.ts'
import { skipText } from './skip-text.ts'
import { another, endName, enter, readWord, startName, startsNumber } from './structure.ts'

/**
 * Steps over the next value and validates it, without making an object or a string for anything in it.
 * `depth` is the number of arrays and objects around it.
 */
export function skipValue(cursor: Cursor, depth: number): void {
  const byte = cursor.next()
  if (byte === quote) skipText(cursor)
  else if (byte === openBrace) skipObject(cursor, depth + 1)
  else if (byte === openBracket) skipArray(cursor, depth + 1)
  else if (startsNumber(byte)) skipNumber(cursor)
  else if (byte === letterT) readWord(cursor, 'true', true)
  else if (byte === letterF) readWord(cursor, 'false', false)
  else if (byte === letterN) readWord(cursor, 'null', null)
  else refuse(cursor, 'a value')
}

function skipObject(cursor: Cursor, depth: number): void {
  if (!enter(cursor, depth, closeBrace)) return
  do {
    startName(cursor)
    skipText(cursor)
    endName(cursor)
    skipValue(cursor, depth)
  } while (another(cursor, closeBrace))
}

function skipArray(cursor: Cursor, depth: number): void {
  if (!enter(cursor, depth, closeBracket)) return
  do skipValue(cursor, depth)
  while (another(cursor, closeBracket))
}
