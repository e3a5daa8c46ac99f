import { HoldpointError } from '../core/base/errors.ts'
import { problemOf } from '../core/base/issue-words.ts'
import { type GateResult, gateResult } from '../core/policy/gate-result.ts'
import { textOf } from './text-file.ts'

/** Reads what `holdpoint gate --json` wrote. Throws `file.unreadable` or `file.not-a-result`. */
export function recordedResult(file: string): GateResult {
  const parsed = gateResult.safeParse(jsonOf(file), { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const problem = issue === undefined ? '' : `${issue.path.join('.')} ${problemOf(issue)}`.trim()
  throw new HoldpointError('file.not-a-result', { problem }, { file })
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(textOf(file))
  } catch (cause) {
    if (cause instanceof HoldpointError) throw cause
    throw new HoldpointError('file.not-a-result', { problem: 'it is not JSON' }, { file }, { cause })
  }
}
