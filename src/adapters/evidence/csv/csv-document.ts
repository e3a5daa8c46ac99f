import { HoldpointError } from '../../../core/base/errors.ts'
import type { ReportDocument } from '../document/document.ts'
import { planSelections } from '../document/selection-plan.ts'
import { placeOf } from '../json/refuse.ts'
import { Cursor } from '../source/cursor.ts'
import type { ByteSource } from '../source/source.ts'
import { RowReader } from './row-reader.ts'
import { openTable } from './table.ts'

/**
 * A table (RFC 4180; UTF-8, with or without a byte order mark; between its cells commas, semicolons or tabs) over a
 * source that stands at its start: a list of objects with the headings for members, all of them texts. A row with
 * more or fewer cells than there are headings is `Malformed`; one in which no cell says anything is none. Throws
 * `evidence.truncated` where the heading line, or a last row that is short, has no end.
 */
export function csvDocument(source: ByteSource): ReportDocument {
  return {
    read: (selections) => {
      const cursor = new Cursor(source)
      const table = openTable(cursor)
      // Who knows how many headings, and how many rows, were cut off.
      if (table.cells.behind === 'end') throw new HoldpointError('evidence.truncated', {}, placeOf(cursor))
      new RowReader(cursor, table, planSelections(selections)).read()
    },
  }
}
