import { Builder } from './builder.ts'
import { Cursor } from './cursor.ts'
import type { JsonDocument } from './document.ts'
import { planSelections } from './selection-plan.ts'
import type { ByteSource } from './source.ts'
import { finish, start } from './start.ts'

/**
 * A JSON document (RFC 8259, UTF-8, with or without a byte order mark) over a source that stands at its start.
 * It is in memory only a block at a time, and the values selected only until they were received; those were
 * received already when a mistake is met further on.
 */
export function jsonDocument(source: ByteSource): JsonDocument {
  return {
    read: (selections) => {
      const cursor = new Cursor(source)
      start(cursor)
      new Builder(cursor).read(planSelections(selections), 0)
      finish(cursor)
    },
  }
}
