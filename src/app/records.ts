import type { Records } from '../adapters/records/records.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { isThere } from './records-file.ts'

/** Opens the records for some work, and makes them where they are not there. Throws `records.*`. */
export async function withRecords<T>(
  file: string | undefined,
  work: (records: Records) => T | Promise<T>,
): Promise<T> {
  if (file === undefined) throw new HoldpointError('records.no-folder', {})
  // SQLite takes time to load that a run without records need not spend.
  const { openRecords } = await import('../adapters/records/records.ts')
  const records = openRecords(file)
  try {
    return await work(records)
  } finally {
    records.close()
  }
}

/** The same where something was recorded; undefined, and no file made, where nothing was. */
export async function whereRecorded<T>(
  file: string | undefined,
  work: (records: Records) => T | Promise<T>,
): Promise<T | undefined> {
  return isThere(file) ? withRecords(file, work) : undefined
}
