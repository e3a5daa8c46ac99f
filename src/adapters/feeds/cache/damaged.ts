import { HoldpointError } from '../../../core/base/errors.ts'

/** What cannot be trusted is not read on: nothing of a damaged file may look like something that is not listed. */
export function damaged(file: string, problem: string): HoldpointError {
  return new HoldpointError('feed.damaged', { problem }, { file })
}
