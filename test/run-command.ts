import type { Command } from '../src/cli/command.ts'
import { errorText } from '../src/cli/error-text.ts'
import type { Terminal } from '../src/cli/terminal.ts'
import { HoldpointError } from '../src/core/base/errors.ts'
import type { Ended } from './command-line.ts'

/** Runs a command as a process would, without the second that a process takes to start from sources. */
export async function runCommand(command: Command, argv: readonly string[]): Promise<Ended> {
  const said = { out: '', err: '' }
  const terminal: Terminal = {
    out: { write: (text) => (said.out += text), closed: () => false },
    err: { write: (text) => (said.err += text), closed: () => false },
    width: 80,
    style: (_, text) => text,
    progress: () => ({ show: () => {}, done: () => {} }),
  }
  try {
    return { exit: await command.run(argv, terminal), ...said }
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    return { exit: error.exit, out: said.out, err: errorText(error, terminal) }
  }
}
