import type { ReportDocument } from '../document/document.ts'
import { planSelections } from '../document/selection-plan.ts'
import { Cursor } from '../source/cursor.ts'
import type { ByteSource } from '../source/source.ts'
import { Builder } from './builder.ts'
import { finish, start } from './start.ts'

/**
 * A JSON document (RFC 8259, UTF-8, with or without a byte order mark) over a source that stands at its start.
 * It is in memory only a block at a time, and the values selected only until they were received; those were
 * received already when a mistake is met further on.
 */
export function jsonDocument(source: ByteSource): ReportDocument {
  return {
    read: (selections) => {
      const cursor = new Cursor(source)
      start(cursor)
      new Builder(cursor).read(planSelections(selections), 0)
      finish(cursor)
    },
  }
}

/** The same of values in a row, with or without white space between them: they are elements of one list. */
export function jsonLines(source: ByteSource): ReportDocument {
  return {
    read: (selections) => {
      const cursor = new Cursor(source)
      start(cursor)
      new Builder(cursor).readRow(planSelections(selections))
    },
  }
}
