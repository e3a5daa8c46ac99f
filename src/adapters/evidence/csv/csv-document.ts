import type { ReportDocument } from '../document/document.ts'
import { planSelections } from '../document/selection-plan.ts'
import { Cursor } from '../source/cursor.ts'
import type { ByteSource } from '../source/source.ts'
import { RowReader } from './row-reader.ts'
import { openTable } from './table.ts'

/**
 * A table (RFC 4180; UTF-8, with or without a byte order mark; between its cells commas, semicolons or tabs) over a
 * source that stands at its start: a list of objects with the headings for members, all of them texts. A row with
 * more or fewer cells than there are headings is `Malformed`; one in which no cell says anything is none.
 */
export function csvDocument(source: ByteSource): ReportDocument {
  return {
    read: (selections) => {
      const cursor = new Cursor(source)
      new RowReader(cursor, openTable(cursor), planSelections(selections)).read()
    },
  }
}
