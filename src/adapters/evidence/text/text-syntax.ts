import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import type { Head, ReportDocument } from '../document/document.ts'
import { planSelections } from '../document/selection-plan.ts'
import { start } from '../json/start.ts'
import { Cursor } from '../source/cursor.ts'
import { type ByteSource, bufferSource } from '../source/source.ts'
import type { Syntax } from '../syntax.ts'
import { readLine } from './line-reader.ts'

/** Text in lines (UTF-8, with or without a byte order mark): a list of texts, of which the empty ones are some too. */
export const text: Syntax = { head: headOf, document: textDocument }

function textDocument(source: ByteSource): ReportDocument {
  return {
    read: (selections) => {
      const cursor = new Cursor(source)
      start(cursor)
      const receivers = planSelections(selections).elements?.receivers ?? []
      for (let index = 0; ; index++) {
        const spot = cursor.spot()
        const line = readLine(cursor)
        if (line === undefined) return
        for (const { receive } of receivers) receive(line, { ...spot, indexes: [index] })
      }
    },
  }
}

function headOf(bytes: Uint8Array): Head {
  const first = firstLine(new Cursor(bufferSource('', bytes)))
  const isFirst = (path: readonly string[]) => path.length === 1 && path[0] === '0'
  return {
    has: (...path) => isFirst(path) && first !== undefined,
    text: (...path) => (isFirst(path) ? first : undefined),
  }
}

function firstLine(cursor: Cursor): string | undefined {
  try {
    start(cursor)
    return readLine(cursor)?.slice(0, limits.headText)
  } catch (error) {
    if (error instanceof HoldpointError) return undefined
    throw error
  }
}
