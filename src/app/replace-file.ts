import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'

/**
 * Writes a file beside the old one and puts it in its place when it is whole, with the old one's permissions; a link
 * stays a link. Throws `file.unwritable`.
 */
export function replaceFile(path: string, text: string): void {
  try {
    const about = statSync(path, { throwIfNoEntry: false })
    const file = about === undefined ? path : realpathSync(path)
    const unfinished = `${file}.${process.pid}.tmp`
    try {
      writeWhole(unfinished, text, about?.mode)
      renameSync(unfinished, file)
    } finally {
      rmSync(unfinished, { force: true })
    }
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    if (reason === undefined) throw cause
    throw new HoldpointError('file.unwritable', { reason }, { file: path }, { cause })
  }
}

function writeWhole(file: string, text: string, mode = 0o644): void {
  const handle = openSync(file, 'w', mode)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
