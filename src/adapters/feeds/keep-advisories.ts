import { HoldpointError } from '../../core/base/errors.ts'
import { earliest, type Instant } from '../../core/base/instant.ts'
import { byCodePoint } from '../../core/base/text.ts'
import type { Feed } from '../../core/intel/feed.ts'
import { type KeptAdvisory, newerAdvisories, packAdvisories } from './advisory-store.ts'
import type { Archive } from './cache/layout.ts'
import type { OpenFeed } from './cache/open-feed.ts'
import {
  type AskedArchive,
  confirming,
  type Decided,
  type Keeping,
  type Origin,
  refuseFuture,
  replacing,
  rewriting,
} from './keeping.ts'
import type { ParsedAdvisories } from './parsed-feed.ts'

/**
 * Adds records to those that are there. A feed that is put together from archives is as old as the one of them that was
 * confirmed longest ago; records that were carried in besides change nothing of that. One without archives is as old as
 * its newest record.
 */
export function addAdvisories(
  { name, records }: ParsedAdvisories,
  { sha256, from, archives: asked = [] }: Origin,
  there: OpenFeed | undefined,
  { now }: Pick<Keeping, 'now'>,
): Decided {
  const { merged, changed } = newerAdvisories(there, records)
  const dated = latestOf(merged)
  if (dated === undefined) throw new HoldpointError('feed.empty', {}, { file: from })
  refuseFuture(dated, now, from)
  const archives = archivesWith(asked, there?.archives ?? [])
  const [first, ...others] = archives.map((archive) => archive.confirmed)
  const confirmed = first === undefined ? dated : earliest(first, ...others)
  if (there !== undefined && !changed) return confirmArchives(archives, confirmed, there)
  const feed: Feed = { name, dated, confirmed, entries: merged.length, sha256, from }
  return replacing({ feed, archives, parts: packAdvisories(merged) }, there)
}

/** What has not changed is only known of an archive that is still there as it was when that was asked. */
function archivesWith(asked: readonly AskedArchive[], there: readonly Archive[]): readonly Archive[] {
  const archives = new Map(there.map((archive) => [archive.name, archive]))
  for (const { isUnchanged, ...archive } of asked) {
    const known = archives.get(archive.name)
    if (!isUnchanged || (known !== undefined && sameValidators(known, archive)))
      archives.set(archive.name, archive)
  }
  return [...archives.values()].toSorted((a, b) => byCodePoint(a.name, b.name))
}

/** Nothing is new but what is known of the archives; where one instant says all of that, only it is written. */
function confirmArchives(archives: readonly Archive[], confirmed: Instant, there: OpenFeed): Decided {
  const feed = { ...there.feed, confirmed }
  const isSaid =
    archives.length === there.archives.length &&
    archives.every((archive, i) => {
      const known = there.archives[i]
      return known?.name === archive.name && sameValidators(known, archive)
    })
  const isSame = isSaid && archives.every((archive, i) => archive.confirmed === there.archives[i]?.confirmed)
  if (isSame) return { kept: { outcome: 'unchanged', feed: there.feed } }
  if (isSaid && archives.every((archive) => archive.confirmed === confirmed)) return confirming(feed)
  const parts = new Map(there.parts.map((part) => [part, there.read(part)]))
  return rewriting({ feed, archives, parts })
}

const sameValidators = (a: Archive, b: Archive) =>
  JSON.stringify(a.validators) === JSON.stringify(b.validators)

/** When the newest of records was last changed; undefined where none says so. */
export function latestOf(records: readonly KeptAdvisory[]): Instant | undefined {
  return records.reduce<Instant | undefined>(
    (newest, { dated }) => (newest === undefined || (dated !== undefined && dated > newest) ? dated : newest),
    undefined,
  )
}
