import type { Advisory } from '../../core/intel/advisory.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import { packRecords, type RecordStore, recordStore } from './cache/record-store.ts'

/** Every name by which a record is found. */
const namesOf = ({ id, aliases }: Advisory): readonly string[] => [id, ...aliases]

export function packAdvisories(advisories: Iterable<Advisory>): ReadonlyMap<string, Uint8Array> {
  return packRecords(advisories, namesOf)
}

export function storedAdvisories(feed: OpenFeed): RecordStore<Advisory> {
  return recordStore(feed, namesOf)
}

/** Records by id, of each the one that was modified last; of two that do not differ in that, the one that came. */
export function newerAdvisories(
  known: Iterable<Advisory>,
  coming: readonly Advisory[],
): { readonly merged: readonly Advisory[]; readonly changed: boolean } {
  const merged = new Map<string, Advisory>()
  for (const advisory of known) merged.set(advisory.id, advisory)
  let changed = false
  for (const advisory of coming) {
    const there = merged.get(advisory.id)
    if (there !== undefined && (there.modified ?? '') > (advisory.modified ?? '')) continue
    changed ||= JSON.stringify(there) !== JSON.stringify(advisory)
    merged.set(advisory.id, advisory)
  }
  return { merged: [...merged.values()], changed }
}
