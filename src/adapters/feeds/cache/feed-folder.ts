import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Instant } from '../../../core/base/instant.ts'
import type { FeedName } from '../../../core/intel/feed.ts'
import { feedFile } from './feed-file.ts'
import { at, confirmedBytes, encode, type PackedFeed } from './layout.ts'
import { openFeed } from './open-feed.ts'

export function lockFile(folder: string, name: FeedName): string {
  return join(folder, `${name}.lock`)
}

/** Makes the folder, for this user alone. Throws `file.unwritable`. */
export function makeFolder(folder: string): void {
  saidOf(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }))
}

/**
 * Puts a feed in place of what was there, which stays beside it. Whenever the process or the machine stops, there is
 * one or the other, whole. To be called under the lock. Throws `file.unwritable`.
 */
export function replaceFeed(folder: string, packed: PackedFeed, keep: 'previous' | 'nothing'): void {
  const file = feedFile(folder, packed.feed.name)
  saidOf(file, () => {
    const unfinished = unfinishedOf(file)
    removeLeftovers(folder, packed.feed.name)
    try {
      writeWhole(unfinished, encode(packed))
      if (keep === 'previous') keepPrevious(file, feedFile(folder, packed.feed.name, 'previous'))
      renameSync(unfinished, file)
      persistNames(folder)
    } finally {
      rmSync(unfinished, { force: true })
    }
  })
}

/**
 * Notes that a feed is still the current one, in its own file, whose data stay untouched. To be called under the
 * lock. Throws `file.unwritable`.
 */
export function confirmFeed(folder: string, name: FeedName, confirmed: Instant): void {
  const file = feedFile(folder, name)
  saidOf(file, () => {
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

function saidOf<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof HoldpointError) throw cause
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    if (reason === undefined) throw cause
    throw new HoldpointError('file.unwritable', { reason }, { file }, { cause })
  }
}

/**
 * The feed that is there, checked as a whole, as far as it can be used: what is damaged is as good as not there, for who
 * replaces it.
 */
export function findFeed(folder: string, name: FeedName) {
  try {
    return openFeed(feedFile(folder, name), name, Number.POSITIVE_INFINITY)
  } catch (error) {
    if (error instanceof HoldpointError && error.code === 'feed.damaged') return undefined
    throw error
  }
}
