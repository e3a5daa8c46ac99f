import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { ByteSource } from './source.ts'

/** A source that holds its file open until the end was read, or until `close`, which may be called again. */
export interface FileSource extends ByteSource {
  readonly size: number
  readonly close: () => void
}

/**
 * Opens a regular file, to read it from its start. Throws `HoldpointError`: `evidence.missing`, `.no-permission`,
 * `.folder`, `.not-a-file`, `.unreadable`.
 */
export function fileSource(path: string): FileSource {
  // Asked before it is opened, because opening a named pipe waits for somebody to write to it.
  const about = attempt(path, () => statSync(path))
  refuseUnlessFile(path, about)
  let handle: number | undefined = attempt(path, () => openSync(path, 'r'))
  const close = () => {
    if (handle !== undefined) closeSync(handle)
    handle = undefined
  }
  const read = (into: Uint8Array): number => {
    if (handle === undefined) return 0
    const open = handle
    const got = attempt(path, () => readSync(open, into, 0, into.length, null))
    if (got === 0 && into.length > 0) close()
    return got
  }
  return { name: path, size: about.size, read, close }
}

function refuseUnlessFile(file: string, about: Stats): void {
  if (about.isFile()) return
  if (about.isDirectory()) throw new HoldpointError('evidence.folder', {}, { file })
  const kind = about.isFIFO() ? 'pipe' : about.isSocket() ? 'socket' : 'device'
  throw new HoldpointError('evidence.not-a-file', { kind }, { file })
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act()
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const missing = reason === 'ENOENT' || reason === 'ENOTDIR'
    if (missing) throw new HoldpointError('evidence.missing', {}, { file }, { cause })
    if (reason === 'EACCES' || reason === 'EPERM')
      throw new HoldpointError('evidence.no-permission', {}, { file }, { cause })
    throw new HoldpointError('evidence.unreadable', { reason }, { file }, { cause })
  }
}
