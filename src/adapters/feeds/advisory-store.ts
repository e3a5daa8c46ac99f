import type { Instant } from '../../core/base/instant.ts'
import type { Advisory } from '../../core/intel/advisory.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import {
  type KeptRecord,
  keptRecord,
  packRecords,
  type RecordStore,
  recordStore,
} from './cache/record-store.ts'

/** An advisory as it is kept: of hundreds of thousands, the objects would take several times as much memory. */
export interface KeptAdvisory extends KeptRecord {
  readonly id: string
  readonly modified?: Instant
  /** When it was last changed, or published. */
  readonly dated?: Instant
}

/** Every name by which a record is found. */
const namesOf = ({ id, aliases }: Advisory): readonly string[] => [id, ...aliases]

export function keptAdvisory(advisory: Advisory, bytes?: Uint8Array): KeptAdvisory {
  const { id, modified, published } = advisory
  const dated = modified ?? published
  const kept = bytes === undefined ? keptRecord(advisory, namesOf) : { names: namesOf(advisory), bytes }
  return { id, ...kept, ...(modified && { modified }), ...(dated && { dated }) }
}

export function packAdvisories(advisories: Iterable<KeptAdvisory>): ReadonlyMap<string, Uint8Array> {
  return packRecords(advisories)
}

export function storedAdvisories(feed: OpenFeed): RecordStore<Advisory> {
  return recordStore(feed, namesOf)
}

/** Records by id, of each the one that was modified last; of two that do not differ in that, the one that came. */
export function newerAdvisories(
  there: OpenFeed | undefined,
  coming: readonly KeptAdvisory[],
): { readonly merged: readonly KeptAdvisory[]; readonly changed: boolean } {
  const merged = new Map<string, KeptAdvisory>()
  for (const [advisory, bytes] of there === undefined ? [] : storedAdvisories(there).all())
    merged.set(advisory.id, keptAdvisory(advisory, bytes))
  let changed = false
  for (const advisory of coming) {
    const known = merged.get(advisory.id)
    if (known !== undefined && (known.modified ?? '') > (advisory.modified ?? '')) continue
    changed ||= known === undefined || Buffer.compare(known.bytes, advisory.bytes) !== 0
    merged.set(advisory.id, advisory)
  }
  return { merged: [...merged.values()], changed }
}
