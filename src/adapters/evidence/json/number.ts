import type { Cursor } from '../source/cursor.ts'
import { isDigit, isExponent, minus, plus, point, zero } from './bytes.ts'
import { refuse } from './refuse.ts'

/** Steps over a number and validates it. What follows it is for others to judge. */
export function skipNumber(cursor: Cursor): void {
  if (cursor.peek() === minus) cursor.at++
  if (cursor.peek() === zero) cursor.at++
  else skipDigits(cursor)
  if (cursor.peek() === point) {
    cursor.at++
    skipDigits(cursor)
  }
  if (isExponent(cursor.peek())) skipExponent(cursor)
}

function skipExponent(cursor: Cursor): void {
  cursor.at++
  const sign = cursor.peek()
  if (sign === plus || sign === minus) cursor.at++
  skipDigits(cursor)
}

function skipDigits(cursor: Cursor): void {
  if (!isDigit(cursor.peek())) refuse(cursor, 'a digit')
  while (isDigit(cursor.peek())) cursor.at++
}

/** Steps over a number like `skipNumber`, and gives it as JavaScript has it: nearest, or infinite. */
export function readNumber(cursor: Cursor): number {
  cursor.kept = cursor.at
  skipNumber(cursor)
  const number = Number(cursor.bytes.toString('latin1', cursor.kept, cursor.at))
  cursor.kept = -1
  return number
}
