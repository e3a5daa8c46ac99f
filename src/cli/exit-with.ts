import { HoldpointError } from '../core/base/errors.ts'
import { version } from '../core/base/version.ts'
import type { ExitCode } from './command.ts'
import { errorText } from './error-text.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Does the work of this process, says what went wrong, and sets the exit code. */
export async function exitWith(work: (terminal: Terminal) => Promise<ExitCode>): Promise<void> {
  const terminal = processTerminal()
  try {
    process.exitCode = await work(terminal)
  } catch (error) {
    if (error instanceof HoldpointError) {
      terminal.err.write(errorText(error, terminal))
      process.exitCode = error.exit
    } else {
      terminal.err.write(ownFault(error))
      process.exitCode = 1
    }
  }
}

function ownFault(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const shown = process.env.HOLDPOINT_DEBUG === '1' && error instanceof Error
  return (
    `Holdpoint failed by its own fault: ${what.replaceAll(/\s+/gu, ' ')}\n` +
    `  Please report this line, the command, and "Holdpoint ${version}, Node ${process.versions.node}", as CONTRIBUTING.md says.\n` +
    (shown ? `${error.stack}\n` : '  HOLDPOINT_DEBUG=1 shows where it happened.\n')
  )
}
