import { readFileSync, statSync } from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'

/**
 * The text of a file that a person or an earlier run wrote. Throws `file.unreadable`, also for what is no regular
 * file, which may never end, and `file.not-utf8`.
 */
export function textOf(file: string): string {
  return textFrom(bytesOf(file), file)
}

/** Bytes as text; `file` is where they come from. Throws `file.not-utf8`. */
export function textFrom(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new HoldpointError('file.not-utf8', {}, { file }, { cause })
  }
}

/** The bytes of such a file. Throws `file.unreadable`. */
export function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).isFile()) return readFileSync(file)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    const what = reason === 'ENOENT' ? 'it does not exist' : `the system says ${reason}`
    throw new HoldpointError('file.unreadable', { what }, { file }, { cause })
  }
  throw new HoldpointError('file.unreadable', { what: 'it is no regular file' }, { file })
}
