import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { orUnwritable } from '../core/base/unwritable.ts'

interface Way {
  /** It is on the disk before this returns: what a person typed cannot be made again. */
  readonly durably?: boolean | undefined
  readonly mode?: number | undefined
}

/**
 * Writes pieces of text beside a file and puts them in its place when they are whole, with the old one's permissions; a
 * link stays a link. What is not a regular file (a pipe, `/dev/stdout`) is written to as it is. Throws `file.unwritable`.
 */
export function replaceFile(
  path: string,
  pieces: Iterable<string>,
  { durably }: Pick<Way, 'durably'> = {},
): void {
  orUnwritable(path, () => {
    const about = statSync(path, { throwIfNoEntry: false })
    if (about === undefined) replace(path, pieces, { durably })
    else if (about.isFile()) replace(realpathSync(path), pieces, { durably, mode: about.mode })
    else writeTo(path, 'w', pieces)
  })
}

/** Writes behind what a file has already. Throws `file.unwritable`. */
export function addToFile(path: string, pieces: Iterable<string>): void {
  orUnwritable(path, () => writeTo(path, 'a', pieces))
}

function replace(file: string, pieces: Iterable<string>, { durably, mode }: Way): void {
  const unfinished = `${file}.${process.pid}.tmp`
  removeLeftovers(file)
  try {
    writeTo(unfinished, 'w', pieces, { durably, mode })
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** What runs that were killed left beside the file. A run that is still going keeps its own. */
function removeLeftovers(file: string): void {
  const [folder, start] = [dirname(file), `${basename(file)}.`]
  try {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start)) continue
      const writer = /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1]
      if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true })
    }
  } catch {
    // A folder that may not be listed may still be written to.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Another user's may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function writeTo(file: string, flag: 'a' | 'w', pieces: Iterable<string>, { durably, mode }: Way = {}): void {
  const handle = openSync(file, flag, mode ?? 0o644)
  try {
    for (const piece of pieces) writeFileSync(handle, piece)
    if (durably) fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
