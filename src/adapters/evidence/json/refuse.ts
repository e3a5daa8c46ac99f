import { HoldpointError } from '../../../core/base/errors.ts'
import type { Cursor } from '../source/cursor.ts'
import { quote, space } from './bytes.ts'

/** Refuses the document because of its next byte, where `expected` should be; as truncated if there is none. */
export function refuse(cursor: Cursor, expected: string): never {
  const byte = cursor.peek()
  if (byte === -1) throw new HoldpointError('evidence.truncated', {}, placeOf(cursor))
  throw new HoldpointError('evidence.not-json', { met: met(cursor, byte), expected }, placeOf(cursor))
}

/** The next byte, or the character that it begins, in words. */
export const met = (cursor: Cursor, byte: number): string =>
  byte < 0x80 ? asciiName(byte) : characterName(cursor, byte)

/** Refuses the document because this byte, at which the cursor stands, begins no character of UTF-8. */
export function refuseByte(cursor: Cursor, byte: number): never {
  throw new HoldpointError('evidence.not-utf8', { byte: hex(byte, '0x', 2) }, placeOf(cursor))
}

export const placeOf = (cursor: Cursor) => ({ file: cursor.name, ...cursor.spot() })

function asciiName(byte: number): string {
  if (byte === quote) return 'a double quote'
  const isControl = byte < space || byte === 0x7f
  return isControl ? `a control character (${hex(byte, 'U+', 4)})` : `"${String.fromCharCode(byte)}"`
}

// By its number, because a character that reverses or hides text would do so in the message too.
function characterName(cursor: Cursor, byte: number): string {
  while (cursor.end - cursor.at < 4 && cursor.more());
  const [character = ''] = cursor.bytes.toString('utf8', cursor.at, Math.min(cursor.at + 4, cursor.end))
  if (character === '\u{fffd}') refuseByte(cursor, byte)
  return `the character ${hex(character.codePointAt(0) ?? 0, 'U+', 4)}`
}

const hex = (n: number, prefix: string, width: number): string =>
  prefix + n.toString(16).toUpperCase().padStart(width, '0')
