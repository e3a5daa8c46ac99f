import { HoldpointError } from '../core/base/errors.ts'
import { pathWords, problemOf } from '../core/base/issue-words.ts'
import { consistentResult } from '../core/policy/consistent-result.ts'
import type { GateResult } from '../core/policy/gate-result.ts'
import { textOf } from './text-file.ts'

/** Reads what `holdpoint gate --json` wrote. Throws `file.unreadable` or `file.not-a-result`. */
export function recordedResult(file: string): GateResult {
  return resultFrom(textOf(file), file)
}

/** The same of its text; `file` is where that comes from. Throws `file.not-a-result`. */
export function resultFrom(text: string, file: string): GateResult {
  const parsed = consistentResult.safeParse(jsonOf(text, file), { reportInput: true })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const problem = issue === undefined ? '' : `${pathWords(issue.path)} ${problemOf(issue)}`.trim()
  throw new HoldpointError('file.not-a-result', { problem }, { file })
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HoldpointError('file.not-a-result', { problem: 'it is not JSON' }, { file }, { cause })
  }
}
