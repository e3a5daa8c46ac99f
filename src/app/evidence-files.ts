import { globSync, readdirSync, type Stats, statSync } from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'
import { limits } from '../core/base/limits.ts'
import { byCodePoint } from '../core/base/text.ts'

/** Standard input, as it is written among files. */
export const standardInput = '-'

/**
 * The files that somebody means by paths, folders and globs: each once, sorted. A named folder is evidence to its
 * bottom, but for what begins with a dot: a file in it that is no report is refused like any other, because a report
 * that was left out in silence would look like a clean one. A path stays even where nothing is there, or where a
 * folder may not be entered, so that whoever reads it says so. A folder or glob without files throws
 * `evidence.none-found`.
 */
export function evidenceFiles(given: readonly string[]): readonly string[] {
  return bounded([...new Set(given.flatMap(filesOf))])
}

/** The same for one folder in which a file of one name is no evidence. */
export function evidenceIn(folder: string, except: string): readonly string[] {
  const files = below(folder).filter((path) => path !== `${folder}/${except}`)
  if (files.length === 0) throw new HoldpointError('evidence.none-found', { folder: true }, { file: folder })
  return bounded(files)
}

/** The bytes of all files in a folder. */
export function bytesBelow(folder: string): number {
  return below(folder).reduce((sum, path) => sum + (statOf(path)?.size ?? 0), 0)
}

function bounded(files: readonly string[]): readonly string[] {
  const limit = limits.evidenceFiles
  if (files.length > limit) throw new HoldpointError('evidence.too-many', { files: files.length, limit })
  return files.toSorted(byCodePoint)
}

function filesOf(path: string): readonly string[] {
  if (path === standardInput) return [path]
  const about = statOf(path)
  if (about !== undefined && !about.isDirectory()) return [path]
  if (about === undefined && !/[*?{[]/.test(path)) return [path]
  const found = about === undefined ? globbed(path) : below(path.replace(/(?<=.)[\\/]+$/, ''))
  if (found.length === 0)
    throw new HoldpointError('evidence.none-found', { folder: about !== undefined }, { file: path })
  return found
}

function globbed(pattern: string): string[] {
  return globSync(pattern)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statOf(path)?.isDirectory() !== true)
}

function below(folder: string): string[] {
  const names = namesIn(folder)
  if (names === undefined) return [folder]
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = `${folder}/${name}`
      return statOf(path)?.isDirectory() === true ? below(path) : [path]
    })
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch {
    return undefined
  }
}

/** What stands at a path; undefined where nothing does, or nothing that can be reached. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
