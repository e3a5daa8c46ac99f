import { HoldpointError } from '../../../core/base/errors.ts'
import { limits } from '../../../core/base/limits.ts'
import { carriageReturn, lineFeed, space } from '../json/bytes.ts'
import { placeOf } from '../json/refuse.ts'
import { refuseEmpty, startText } from '../json/start.ts'
import type { Cursor, Spot } from '../source/cursor.ts'
import { CellReader } from './cell-reader.ts'
import { findSeparator } from './separator.ts'

/** The columns of a table: its headings, in order, without white space around them. Some may be empty. */
export interface Table {
  readonly cells: CellReader
  readonly columns: readonly string[]
}

/**
 * Reads the heading line of a document that stands at its start. Throws `evidence.duplicate-column` and
 * `evidence.too-many-columns`, both with the place of the heading.
 */
export function openTable(cursor: Cursor): Table {
  startText(cursor)
  if (!skipBlank(cursor)) refuseEmpty(cursor)
  const cells = new CellReader(cursor, findSeparator(cursor))
  const columns: string[] = []
  do {
    const spot = cursor.spot()
    const name = cells.read(true).trim()
    if (name !== '' && columns.includes(name)) refuseDouble(cursor.name, spot, name)
    columns.push(name)
    if (columns.length > limits.tableColumns) {
      const values = { limit: limits.tableColumns }
      throw new HoldpointError('evidence.too-many-columns', values, placeOf(cursor))
    }
  } while (cells.behind === 'cell')
  return { cells, columns }
}

/** Over empty lines, and spaces: a tab may be what separates a column without a heading from the next. */
function skipBlank(cursor: Cursor): boolean {
  for (let byte = cursor.peek(); byte !== -1; byte = cursor.peek()) {
    if (byte === lineFeed) cursor.startLine(cursor.at + 1)
    else if (byte === space || byte === carriageReturn) cursor.at++
    else return true
  }
  return false
}

function refuseDouble(file: string, spot: Spot, name: string): never {
  throw new HoldpointError('evidence.duplicate-column', { name }, { file, ...spot })
}
