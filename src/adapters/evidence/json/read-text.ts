import { HoldpointError } from '../../../core/base/errors.ts'
import { findMember, type Member, type Members } from '../document/members.ts'
import type { Cursor } from '../source/cursor.ts'
import type { KnownNames } from './known-names.ts'
import { placeOf } from './refuse.ts'
import { escapedUnit, skipText, wide } from './skip-text.ts'

/** Steps over a text like `skipText`, and gives it. NUL and half surrogate pairs are refused (DESIGN 2). */
export function readText(cursor: Cursor): string {
  cursor.kept = cursor.at
  return take(cursor, skipText(cursor))
}

/** The same for a name. */
export function readName(cursor: Cursor, names: KnownNames): string {
  cursor.kept = cursor.at
  const contains = skipText(cursor)
  if (contains !== 0) return take(cursor, contains)
  const name = names.name(cursor.bytes, cursor.kept + 1, cursor.at - 1)
  cursor.kept = -1
  return name
}

function take(cursor: Cursor, contains: number): string {
  const text = decode(cursor.bytes, cursor.kept, cursor.at, contains)
  cursor.kept = -1
  if ((contains & escapedUnit) !== 0) refuseUnkeepable(cursor, text)
  return text
}

/** Steps over a text like `skipText`, and gives the member of which it is the name. */
export function skipName<T>(cursor: Cursor, members: Members<T>): Member<T> | undefined {
  cursor.kept = cursor.at
  const contains = skipText(cursor)
  const { bytes, kept, at } = cursor
  cursor.kept = -1
  if (contains === 0) return findMember(members, bytes, kept + 1, at - 1)
  return members.byName.get(decode(bytes, kept, at, contains))
}

// From quote to quote. What was validated is valid for JSON.parse too, and no code of ours unescapes faster.
function decode(bytes: Buffer, from: number, to: number, contains: number): string {
  if (contains === 0) return bytes.toString('latin1', from + 1, to - 1)
  if (contains === wide) return bytes.toString('utf8', from + 1, to - 1)
  return JSON.parse(bytes.toString('utf8', from, to))
}

function refuseUnkeepable(cursor: Cursor, text: string): void {
  if (text.includes('\0')) refuseText(cursor, 'a NUL character (\\u0000)')
  if (!text.isWellFormed()) refuseText(cursor, 'half a surrogate pair')
}

function refuseText(cursor: Cursor, what: string): never {
  throw new HoldpointError('evidence.bad-text', { what }, placeOf(cursor))
}
