import { Cursor } from '../source/cursor.ts'

/** How the bytes of a document become characters. */
export type Encoding = 'utf-8' | 'latin1' | 'windows-1252'

const windows = new TextDecoder('windows-1252')

/** A cursor in an XML document, whose own first line may say in which encoding it is written. */
export class XmlCursor extends Cursor {
  encoding: Encoding = 'utf-8'

  /** Reads on until so many bytes are in the block, or all that are left. */
  lookAhead(bytes: number): void {
    while (this.end - this.at < bytes && this.more());
  }

  /** The text in these bytes of the block, whose characters were validated. */
  decoded(from: number, to: number): string {
    if (this.encoding === 'windows-1252') return windows.decode(this.bytes.subarray(from, to))
    return this.bytes.toString(this.encoding === 'latin1' ? 'latin1' : 'utf8', from, to)
  }

  /** How many of these bytes of the block continue a character, and so take no column of their own. */
  continuations(from: number, to: number): number {
    if (this.encoding !== 'utf-8') return 0
    let count = 0
    for (let at = from; at < to; at++) if (((this.bytes[at] ?? 0) & 0xc0) === 0x80) count++
    return count
  }
}
