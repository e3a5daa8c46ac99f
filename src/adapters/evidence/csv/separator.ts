import { carriageReturn, lineFeed, quote } from '../json/bytes.ts'
import type { Cursor } from '../source/cursor.ts'

/** What may stand between two cells; the first counts where a heading line has as many of several. */
const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** Spreadsheets write this on a line of its own, in front of the headings. */
const announced = /^sep=([,;\t])\r?\n/

/** Finds what separates the cells: what stands most often in the heading line, outside of quotes. */
export function findSeparator(cursor: Cursor): Separator {
  while (cursor.end - cursor.at < 8 && cursor.more());
  const beginning = cursor.bytes.toString('latin1', cursor.at, Math.min(cursor.at + 8, cursor.end))
  const [line = '', separator] = announced.exec(beginning) ?? []
  if (separator !== undefined) cursor.startLine(cursor.at + line.length)
  const counts = countsInHeading(cursor)
  const announcedOne = separators.find((one) => one === separator)
  return announcedOne ?? separators.reduce((best, one) => (counts(one) > counts(best) ? one : best))
}

/** Looks ahead over the heading line, which stays in memory. */
function countsInHeading(cursor: Cursor): (separator: Separator) => number {
  const counts = new Map<number, number>()
  let inQuotes = false
  cursor.kept = cursor.at
  for (let byte = cursor.peek(); byte !== -1; cursor.at++, byte = cursor.peek()) {
    if (byte === quote) inQuotes = !inQuotes
    else if (!inQuotes && (byte === lineFeed || byte === carriageReturn)) break
    else if (!inQuotes) counts.set(byte, (counts.get(byte) ?? 0) + 1)
  }
  cursor.at = cursor.kept
  cursor.kept = -1
  return (separator) => counts.get(separator.charCodeAt(0)) ?? 0
}
