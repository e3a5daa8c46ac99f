import { HoldpointError } from '../core/base/errors.ts'

/** What is said of a file or a release over which a thread died, or Holdpoint itself failed. */
export function notJudged(file: string, cause: unknown): HoldpointError {
  const problem = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
  return new HoldpointError('release.not-judged', { problem }, { file }, { cause })
}
