import { readFileSync } from 'node:fs'
import { HoldpointError } from '../core/base/errors.ts'

/** The text of a file that a person or an earlier run wrote. Throws `file.unreadable`. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new HoldpointError('file.unreadable', { reason }, { file }, { cause })
  }
}
