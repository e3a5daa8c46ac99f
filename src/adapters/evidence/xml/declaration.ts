import { HoldpointError } from '../../../core/base/errors.ts'
import { quoted } from '../../../core/base/text.ts'
import { placeOf } from '../json/refuse.ts'
import { refuse, refuseInstead } from './refuse.ts'
import type { Encoding, XmlCursor } from './xml-cursor.ts'

/** ASCII is written the same in UTF-8; UTF-16 was made UTF-8 before it came here. The others are those of Windows. */
const encodings: ReadonlyMap<string, Encoding> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf-16', 'utf-8'],
  ['utf-16le', 'utf-8'],
  ['utf-16be', 'utf-8'],
  ['iso-8859-1', 'latin1'],
  ['iso8859-1', 'latin1'],
  ['latin1', 'latin1'],
  ['latin-1', 'latin1'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
])

const most = 1024
// XML 1.0, productions 23 to 26, 32, 80 and 81.
const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/

/** Over the XML declaration, where the document begins with one, and takes its encoding. */
export function readDeclaration(cursor: XmlCursor): void {
  cursor.lookAhead(most)
  const { bytes, at, end } = cursor
  const beginning = bytes.toString('latin1', at, Math.min(at + most, end))
  if (!/^<\?xml(?:[\s?]|$)/.test(beginning)) return
  const whole = declaration.exec(beginning)
  if (whole === null) refuseDeclaration(cursor, beginning)
  const encoding = whole[1] ?? whole[2]
  if (encoding !== undefined) cursor.encoding = encodingNamed(cursor, encoding)
  const lines = whole[0].split('\n')
  for (const line of lines.slice(0, -1)) cursor.startLine(cursor.at + line.length + 1)
  cursor.at = at + whole[0].length
}

function refuseDeclaration(cursor: XmlCursor, beginning: string): never {
  if (!beginning.includes('>') && beginning.length < most) {
    cursor.at = cursor.end
    refuse(cursor, '"?>"')
  }
  refuseInstead(cursor, 'an XML declaration that is not well-formed', '<?xml version="1.0"?>')
}

function encodingNamed(cursor: XmlCursor, name: string): Encoding {
  const encoding = encodings.get(name.toLowerCase())
  if (encoding !== undefined) return encoding
  throw new HoldpointError('evidence.encoding', { encoding: quoted(name) }, placeOf(cursor))
}
