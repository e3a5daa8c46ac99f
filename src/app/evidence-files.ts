import { globSync, type Stats, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { HoldpointError } from '../core/base/errors.ts'
import { limits } from '../core/base/limits.ts'
import { byCodePoint } from '../core/base/text.ts'

/** What reports are called. In a folder everything else is left alone; a file that is named is always read. */
const reportEndings = new Set(['.json', '.sarif', '.yaml', '.yml'])

/** Standard input, as it is written among files. */
export const standardInput = '-'

/**
 * The files that somebody means by paths, folders and globs: each once, sorted, folders searched to the bottom.
 * A path stays even where nothing is there, so that whoever reads it says so; a folder or glob without reports
 * throws `evidence.none-found`.
 */
export function evidenceFiles(given: readonly string[]): readonly string[] {
  const files = new Set(given.flatMap(filesOf))
  if (files.size > limits.evidenceFiles)
    throw new HoldpointError('evidence.too-many', { files: files.size, limit: limits.evidenceFiles })
  return [...files].sort(byCodePoint)
}

function filesOf(path: string): readonly string[] {
  if (path === standardInput) return [path]
  const about = statOf(path)
  if (about !== undefined && !about.isDirectory()) return [path]
  if (about === undefined && !/[*?{[]/.test(path)) return [path]
  const found = about === undefined ? globbed(path, '') : globbed('**/*', path).filter(isReport)
  if (found.length === 0)
    throw new HoldpointError('evidence.none-found', { folder: about !== undefined }, { file: path })
  return found
}

/** From within a folder, so that neither its own name nor what it is in counts as part of the pattern. */
function globbed(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder, exclude: (name) => name === 'node_modules' || name === '.git' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => statOf(path)?.isFile())
}

function isReport(path: string): boolean {
  return reportEndings.has(extname(path).toLowerCase())
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}
