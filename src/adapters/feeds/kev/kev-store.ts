import type { KevEntry } from '../../../core/intel/kev-entry.ts'
import type { OpenFeed } from '../cache/open-feed.ts'
import { keptRecord, packRecords, type RecordStore, recordStore } from '../cache/record-store.ts'

const namesOf = ({ cve }: KevEntry): readonly string[] => [cve]

export function packKev(entries: Iterable<KevEntry>): ReadonlyMap<string, Uint8Array> {
  return packRecords([...entries].map((entry) => keptRecord(entry, namesOf)))
}

export function storedKev(feed: OpenFeed): RecordStore<KevEntry> {
  return recordStore(feed, namesOf)
}
