import { HoldpointError } from './errors.ts'

/** Does what writes a file, and says as `file.unwritable` what the system complains of. */
export function orUnwritable<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof HoldpointError) throw cause
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
    if (reason === undefined) throw cause
    throw new HoldpointError('file.unwritable', { reason }, { file }, { cause })
  }
}
