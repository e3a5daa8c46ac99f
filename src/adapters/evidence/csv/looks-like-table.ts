import { HoldpointError } from '../../../core/base/errors.ts'
import { Cursor } from '../source/cursor.ts'
import { bufferSource } from '../source/source.ts'
import { openTable } from './table.ts'

/** Whether a text begins with a heading line: three columns or more, of which the first two have a name. */
export function looksLikeTable(first: Uint8Array): boolean {
  try {
    const { columns } = openTable(new Cursor(bufferSource('', first)))
    return columns.length >= 3 && columns[0] !== '' && columns[1] !== ''
  } catch (error) {
    if (error instanceof HoldpointError) return false
    throw error
  }
}
