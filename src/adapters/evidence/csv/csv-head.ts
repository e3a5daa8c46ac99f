import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import type { Head } from '../document/document.ts'
import { Cursor } from '../source/cursor.ts'
import { bufferSource } from '../source/source.ts'
import { openTable } from './table.ts'

/** The head of a table of which only these first bytes are there: its headings, and under them its first row. */
export function readTableHead(bytes: Uint8Array): Head {
  const first = new Map<string, string | undefined>()
  try {
    readInto(first, new Cursor(bufferSource('', bytes)))
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
  }
  const cell = (path: readonly string[]) =>
    path.length === 2 && path[0] === '0' ? (path[1] ?? '') : undefined
  return {
    has: (...path) => first.has(cell(path) ?? ''),
    text: (...path) => first.get(cell(path) ?? ''),
  }
}

function readInto(first: Map<string, string | undefined>, cursor: Cursor): void {
  const { cells, columns } = openTable(cursor)
  for (const name of columns) if (name !== '') first.set(name, undefined)
  if (!cells.startRow()) return
  for (const name of columns) {
    const text = cells.read(true)
    // At the end of what is there a cell may have been cut in the middle.
    if (cells.behind === 'end') return
    if (name !== '' && text.length <= limits.headText) first.set(name, text)
    if (cells.behind === 'row') return
  }
}
