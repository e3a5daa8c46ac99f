import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../core/base/instant.ts'
import { orUnwritable } from '../../../core/base/unwritable.ts'
import type { FeedName } from '../../../core/intel/feed.ts'
import { feedFile } from './feed-file.ts'
import { at, confirmedBytes, encode, type PackedFeed } from './layout.ts'

/** A feed that takes the place of the one that is there. */
export interface Replacement {
  readonly packed: PackedFeed
  /** What stays beside it of what was there. */
  readonly keep: 'previous' | 'nothing'
}

/**
 * Puts feeds in place of what was there. All are written before the first takes its place; whenever the process or the
 * machine stops, there is of each one or the other, whole. To be called under their locks. Throws `file.unwritable`.
 */
export function replaceFeeds(folder: string, replacements: readonly Replacement[]): void {
  const files = replacements.map(({ packed }) => feedFile(folder, packed.feed.name))
  try {
    for (const { packed } of replacements) writeUnfinished(folder, packed)
    for (const { packed, keep } of replacements) finish(folder, packed.feed.name, keep)
    orUnwritable(folder, () => persistNames(folder))
  } finally {
    for (const file of files) rmSync(unfinishedOf(file), { force: true })
  }
}

function writeUnfinished(folder: string, packed: PackedFeed): void {
  const file = feedFile(folder, packed.feed.name)
  orUnwritable(file, () => {
    removeLeftovers(folder, packed.feed.name)
    writeWhole(unfinishedOf(file), encode(packed))
  })
}

function finish(folder: string, name: FeedName, keep: Replacement['keep']): void {
  const file = feedFile(folder, name)
  orUnwritable(file, () => {
    if (keep === 'previous') keepPrevious(file, feedFile(folder, name, 'previous'))
    renameSync(unfinishedOf(file), file)
  })
}

/**
 * Notes that a feed is still the current one, in its own file, whose data stay untouched. To be called under the
 * lock. Throws `file.unwritable`.
 */
export function confirmFeed(folder: string, name: FeedName, confirmed: Instant): void {
  const file = feedFile(folder, name)
  orUnwritable(file, () => {
    const handle = openSync(file, 'r+')
    try {
      writeSync(handle, confirmedBytes(confirmed), 0, undefined, at.confirmed)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  })
}

function keepPrevious(file: string, previous: string): void {
  const unfinished = unfinishedOf(previous)
  try {
    linkOrCopy(file, unfinished)
    renameSync(unfinished, previous)
  } catch (error) {
    // The first of its kind replaces nothing.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Not every file system has links. */
function linkOrCopy(file: string, to: string): void {
  rmSync(to, { force: true })
  try {
    linkSync(file, to)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw error
    copyFileSync(file, to)
  }
}

function unfinishedOf(file: string): string {
  return `${file}.${process.pid}.tmp`
}

/** What processes that were killed left behind. Nobody else writes a feed while this one holds its lock. */
function removeLeftovers(folder: string, name: FeedName): void {
  for (const each of readdirSync(folder))
    if (each.startsWith(`${name}.`) && each.endsWith('.tmp')) rmSync(join(folder, each), { force: true })
}

function writeWhole(file: string, pieces: readonly Uint8Array[]): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    for (const piece of pieces)
      for (let done = 0; done < piece.length; ) done += writeSync(handle, piece, done)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Otherwise a power cut may undo the renaming. Windows neither needs nor can do it. */
function persistNames(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
