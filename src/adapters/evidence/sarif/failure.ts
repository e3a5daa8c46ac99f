import { titleOf } from '../../../core/findings/title.ts'
import { type Said, say } from '../../../core/language/catalogue.ts'
import { messageText } from './message.ts'
import type { SarifInvocation } from './record.ts'

/**
 * Why an invocation cannot prove that there is nothing else (SARIF 2.1.0, section 3.20): it did not succeed, never
 * started, was ended by a signal, or says of an error that it met. An exit code is judged only where it says nothing
 * else of success: many tools end with 1 where they found something.
 */
export function failureOf(invocation: SarifInvocation, tool: string): Said | undefined {
  const errors = [
    ...(invocation.toolExecutionNotifications ?? []),
    ...(invocation.toolConfigurationNotifications ?? []),
  ].filter(({ level }) => level === 'error')
  const message = titleOf(
    ...errors.map((error) => messageText(error.message, undefined, undefined)),
    invocation.processStartFailureMessage,
  )
  if (message !== undefined) return say('evidence.failed.error', { tool, message })
  const failed = invocation.executionSuccessful === false || errors.length > 0 || wasEnded(invocation)
  return failed ? say('evidence.failed.run', { tool }) : undefined
}

function wasEnded({
  executionSuccessful,
  exitCode,
  exitSignalName,
  exitSignalNumber,
}: SarifInvocation): boolean {
  // A signal ends a process in the middle of its work, whatever it said before (sections 3.20.10 and 3.20.11).
  if (exitSignalName || (exitSignalNumber ?? 0) !== 0) return true
  return executionSuccessful !== true && (exitCode ?? 0) !== 0
}
