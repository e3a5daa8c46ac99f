import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { isRecordFile } from '../adapters/feeds/record-file.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { limits } from '../core/base/limits.ts'
import { byCodePoint } from '../core/base/text.ts'

/** What somebody named, and the files that are meant by it. */
export interface FeedFiles {
  /** As it may be shown. */
  readonly from: string
  readonly files: readonly string[]
}

/**
 * The file of this name, or those of records in a folder, to its bottom, by code point. Throws `file.unreadable`, and of
 * a folder `feed.no-records`, `feed.too-many`, `feed.too-large`.
 */
export function feedFilesOf(path: string): FeedFiles {
  const from = basename(resolve(path))
  if (!aboutOf(path).isDirectory()) return { from, files: [path] }
  const files: string[] = []
  let bytes = 0
  for (const { file, size } of below(path, new Set([realpathSync(path)]))) {
    files.push(file)
    bytes += size
    if (files.length > limits.recordFiles)
      throw new HoldpointError('feed.too-many', { limit: limits.recordFiles }, { file: path })
    if (bytes > limits.recordsBytes)
      throw new HoldpointError('feed.too-large', { limit: limits.recordsBytes }, { file: path })
  }
  if (files.length === 0) throw new HoldpointError('feed.no-records', {}, { file: path })
  return { from, files: files.toSorted(byCodePoint) }
}

/** @param seen folders that were entered, as links may lead back to them. */
function* below(
  folder: string,
  seen: Set<string>,
): Iterable<{ readonly file: string; readonly size: number }> {
  for (const name of said(folder, () => readdirSync(folder))) {
    if (name.startsWith('.')) continue
    const file = `${folder.replace(/(?<=.)[\\/]+$/u, '')}/${name}`
    const about = aboutOf(file)
    if (about.isDirectory()) {
      const real = realpathSync(file)
      if (seen.has(real)) continue
      seen.add(real)
      yield* below(file, seen)
    } else if (isRecordFile(name)) yield { file, size: about.size }
  }
}

/** The bytes of a file. Throws `file.unreadable`, `feed.too-large`. */
export function feedBytes(file: string): Uint8Array {
  const about = aboutOf(file)
  if (!about.isFile())
    throw new HoldpointError('file.unreadable', { what: 'it is no regular file' }, { file })
  if (about.size > limits.archiveBytes)
    throw new HoldpointError('feed.too-large', { limit: limits.archiveBytes }, { file })
  return said(file, () => readFileSync(file))
}

function aboutOf(path: string): Stats {
  return said(path, () => statSync(path))
}

function said<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const what = reason === 'ENOENT' ? 'it does not exist' : `the system says ${reason}`
    throw new HoldpointError('file.unreadable', { what }, { file }, { cause })
  }
}
