import { strToU8, type ZipOptions, zipSync } from 'fflate'

/** A record of OSV that says little. */
export function osvRecord(id: string, over: object = {}): object {
  return { schema_version: '1.6.0', id, modified: '2026-11-20T00:00:00Z', summary: `What ${id} is`, ...over }
}

/** An archive as OSV publishes it: a file for each record, named for its id. */
export function osvArchive(records: readonly object[], options: ZipOptions = {}): Buffer {
  const files = records.map((record) => {
    const id = 'id' in record ? String(record.id) : ''
    return [`${id}.json`, JSON.stringify(record)] as const
  })
  return zipOf(Object.fromEntries(files), options)
}

export function zipOf(files: Readonly<Record<string, string>>, options: ZipOptions = {}): Buffer {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return Buffer.from(zipSync(Object.fromEntries(entries), options))
}
