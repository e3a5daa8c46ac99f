import { HoldpointError } from '../../../core/base/errors.ts'
import { quoted } from '../../../core/base/text.ts'
import { placeOf } from '../json/refuse.ts'
import { hash, semicolon } from './bytes.ts'
import { refuse, refuseEntities, refuseInstead, skipExactly } from './refuse.ts'
import type { XmlCursor } from './xml-cursor.ts'

/** The only entities there are, for us: those that XML itself declares (section 4.6). */
const entities = ['lt;', 'gt;', 'amp;', 'quot;', 'apos;'].map((name) => Buffer.from(name))
const longest = '&quot;'.length

/** Steps over a reference, at whose `&` the cursor stands, and validates it. */
export function skipReference(cursor: XmlCursor): void {
  cursor.lookAhead(longest)
  const { bytes, at } = cursor
  if (bytes[at + 1] === hash) {
    skipNumber(cursor)
    return
  }
  // Behind the block's last byte stands a NUL, so nothing is met beyond it.
  const entity = entities.find((name) => stands(name, bytes, at + 1))
  if (entity === undefined) refuseName(cursor)
  cursor.at = at + 1 + entity.length
}

function stands(name: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < name.length; index++) if (bytes[at + index] !== name[index]) return false
  return true
}

function refuseName(cursor: XmlCursor): never {
  cursor.lookAhead(100)
  const { at } = cursor
  const [name = ''] =
    /^[-.\w:]*/.exec(cursor.bytes.toString('latin1', at + 1, Math.min(at + 100, cursor.end))) ?? []
  const expected = 'one of &lt; &gt; &amp; &quot; &apos; or the number of a character'
  if (at + 1 + name.length >= cursor.end) {
    cursor.at = cursor.end
    refuse(cursor, expected)
  }
  if (cursor.bytes[at + 1 + name.length] !== semicolon || name === '')
    refuseInstead(cursor, '"&" that begins no reference', expected)
  return refuseEntities(cursor, `uses the entity ${quoted(name)}`)
}

/** `&#10;` or `&#xA;` */
function skipNumber(cursor: XmlCursor): void {
  const place = placeOf(cursor)
  cursor.at += 2
  const isHex = cursor.peek() === 0x78
  if (isHex) cursor.at++
  let number = 0
  let digits = 0
  for (let byte = cursor.peek(); byte !== semicolon || digits === 0; byte = cursor.peek(), digits++) {
    const digit = byte === -1 ? Number.NaN : Number.parseInt(String.fromCharCode(byte), isHex ? 16 : 10)
    if (Number.isNaN(digit)) refuse(cursor, isHex ? 'a hexadecimal digit' : 'a digit')
    number = Math.min(number * (isHex ? 16 : 10) + digit, 0x110000)
    cursor.at++
  }
  skipExactly(cursor, ';')
  if (isAllowed(number)) return
  const what = number === 0 ? 'a NUL character (&#0;)' : 'the number of a character that XML does not allow'
  throw new HoldpointError('evidence.bad-text', { what }, place)
}

// XML 1.0, production 2.
const isAllowed = (code: number): boolean =>
  code === 0x09 ||
  code === 0x0a ||
  code === 0x0d ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  (code >= 0x10000 && code < 0x110000)

/** A text whose references were validated, with what they stand for. */
export function resolved(text: string): string {
  const most = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
  // Ampersands come last and all at once: what they make is no reference again.
  return most.includes('&#') ? most.replace(/&(?:amp|#[^;]*);/g, character) : most.replaceAll('&amp;', '&')
}

function character(reference: string): string {
  if (reference === '&amp;') return '&'
  const isHex = reference.startsWith('&#x')
  return String.fromCodePoint(Number.parseInt(reference.slice(isHex ? 3 : 2), isHex ? 16 : 10))
}
