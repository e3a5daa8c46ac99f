import { HoldpointError } from '../../../core/base/errors.ts'
import { carriageReturn, lineFeed, plain, quote } from '../json/bytes.ts'
import { KnownNames } from '../json/known-names.ts'
import { met, placeOf } from '../json/refuse.ts'
import { skipCharacter } from '../json/skip-text.ts'
import type { Cursor } from '../source/cursor.ts'
import type { Separator } from './separator.ts'

/** What comes behind a cell: another one, the end of its row, or that of the document. */
export type Behind = 'cell' | 'row' | 'end'

/** Reads a table cell by cell (RFC 4180). A quote inside a cell that does not begin with one is a sign like others. */
export class CellReader {
  /** Of the cell that was read last. */
  behind: Behind = 'row'
  /** Whether any cell said something since this was last set to false. */
  filled = false
  readonly #cursor: Cursor
  readonly #separator: number
  /** 1 for a byte that stands for itself in a cell without quotes, */
  readonly #bare: Uint8Array
  /** and in one with quotes. */
  readonly #inQuotes: Uint8Array
  /** What is in the cell being read besides plain ASCII. */
  #wide = 0
  #doubled = false
  readonly #texts = new KnownNames()

  constructor(cursor: Cursor, separator: Separator) {
    this.#cursor = cursor
    this.#separator = separator.charCodeAt(0)
    this.#bare = plainBut(carriageReturn, lineFeed, this.#separator)
    this.#inQuotes = plainBut(quote, lineFeed)
  }

  /** Steps over the next cell and what ends it; gives its text where that is wanted, else an empty one. */
  read(wanted: boolean): string {
    const { bytes, at: from } = this.#cursor
    const isQuoted = bytes[from] === quote
    const to = this.#stepOver(isQuoted)
    if (to < 0) return this.#readAny(wanted)
    if (to > from) this.filled = true
    if (!wanted) return ''
    return isQuoted ? this.#texts.name(bytes, from + 1, to - 1) : this.#texts.name(bytes, from, to)
  }

  /** To behind a cell as most are: ASCII, within the block. Says where the cell ends; -1, and nowhere, if it is another. */
  #stepOver(isQuoted: boolean): number {
    const cursor = this.#cursor
    const { bytes } = cursor
    const inside = isQuoted ? this.#inQuotes : this.#bare
    let at = isQuoted ? cursor.at + 1 : cursor.at
    while (inside[bytes[at] ?? 0] === 1) at++
    if (isQuoted && bytes[at++] !== quote) return -1
    const byte = bytes[at] ?? 0
    if (byte === this.#separator) {
      cursor.at = at + 1
      this.behind = 'cell'
    } else if (byte === lineFeed) {
      cursor.startLine(at + 1)
      this.behind = 'row'
    } else return -1
    return at
  }

  #readAny(wanted: boolean): string {
    const cursor = this.#cursor
    this.#wide = 0
    this.#doubled = false
    cursor.kept = cursor.at
    const isQuoted = cursor.peek() === quote
    if (isQuoted) this.#skipQuoted()
    else this.#skipBare()
    const length = cursor.at - cursor.kept
    this.#endCell()
    const { kept } = cursor
    cursor.kept = -1
    if (length > 0) this.filled = true
    if (!wanted) return ''
    const margin = isQuoted ? 1 : 0
    return this.#decode(kept + margin, kept + length - margin)
  }

  /** Over lines on which nothing stands. False where the document ends with them. */
  startRow(): boolean {
    const cursor = this.#cursor
    for (let byte = cursor.peek(); byte !== -1; byte = cursor.peek()) {
      if (byte !== lineFeed && byte !== carriageReturn) return true
      this.#endCell()
    }
    return false
  }

  #skipBare(): void {
    const cursor = this.#cursor
    const bare = this.#bare
    for (;;) {
      const bytes = cursor.bytes
      let at = cursor.at
      while (bare[bytes[at] ?? 0] === 1) at++
      cursor.at = at
      const byte = bytes[at] ?? 0
      if (byte >= 0x80) this.#wide |= skipCharacter(cursor, byte)
      else if (byte !== 0) return
      else if (at < cursor.end) refuseNul(cursor)
      else if (!cursor.more()) return
    }
  }

  #skipQuoted(): void {
    const cursor = this.#cursor
    const inQuotes = this.#inQuotes
    cursor.at++
    for (;;) {
      const bytes = cursor.bytes
      let at = cursor.at
      while (inQuotes[bytes[at] ?? 0] === 1) at++
      cursor.at = at
      const byte = bytes[at] ?? 0
      if (byte === quote) {
        cursor.at++
        if (cursor.peek() !== quote) return
        cursor.at++
        this.#doubled = true
      } else if (byte === lineFeed) cursor.startLine(at + 1)
      else if (byte >= 0x80) this.#wide |= skipCharacter(cursor, byte)
      else if (at < cursor.end) refuseNul(cursor)
      else if (!cursor.more()) throw new HoldpointError('evidence.truncated', {}, placeOf(cursor))
    }
  }

  #endCell(): void {
    const cursor = this.#cursor
    const byte = cursor.peek()
    this.behind = byte === this.#separator ? 'cell' : byte === -1 ? 'end' : 'row'
    if (byte === -1) return
    if (byte === carriageReturn) {
      cursor.at++
      if (cursor.peek() === lineFeed) cursor.startLine(cursor.at + 1)
      else if (cursor.peek() !== -1) refuseBehind(cursor, 'a line feed behind the carriage return')
    } else if (byte === lineFeed) cursor.startLine(cursor.at + 1)
    else if (byte === this.#separator) cursor.at++
    else refuseBehind(cursor, 'the next cell or line')
  }

  #decode(from: number, to: number): string {
    const { bytes } = this.#cursor
    const text = bytes.toString(this.#wide === 0 ? 'latin1' : 'utf8', from, to)
    return this.#doubled ? text.replaceAll('""', '"') : text
  }
}

/** Controls other than NUL stand in what tools copy into a cell, a tab above all. */
function plainBut(...special: readonly number[]): Uint8Array {
  return plain.map((_, byte) => (byte > 0 && byte < 0x80 && !special.includes(byte) ? 1 : 0))
}

function refuseNul(cursor: Cursor): never {
  throw new HoldpointError('evidence.bad-text', { what: 'a NUL character' }, placeOf(cursor))
}

function refuseBehind(cursor: Cursor, expected: string): never {
  const values = { met: met(cursor, cursor.peek()), expected }
  throw new HoldpointError('evidence.not-csv', values, placeOf(cursor))
}
