import { HoldpointError } from '../core/base/errors.ts'
import { version } from '../core/base/version.ts'
import type { ExitCode } from './command.ts'
import { findCommand } from './find-command.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { wrapped } from './wrapped.ts'

async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(argv, terminal)
  } catch (error) {
    if (error instanceof HoldpointError) {
      terminal.err.write(`${error.message}\n${wrapped(error.hint, terminal.width, 2)}\n`)
      return error.exit
    }
    terminal.err.write(ownFault(error))
    return 1
  }
}

async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first] = argv
  if (first === undefined || first === '--help' || first === '-h') {
    const { overview } = await import('./overview.ts')
    const output = first === undefined ? terminal.err : terminal.out
    output.write(overview(terminal))
    return first === undefined ? 4 : 0
  }
  if (first === '--version' || first === '-V') {
    terminal.out.write(`${version}\n`)
    return 0
  }
  const { listed, words } = findCommand(argv)
  const command = await listed.load()
  return command.run(argv.slice(words), terminal)
}

function ownFault(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = process.env.HOLDPOINT_DEBUG === '1' && error instanceof Error ? `${error.stack}\n` : ''
  return (
    `Holdpoint failed by its own fault: ${what.replaceAll(/\s+/gu, ' ')}\n` +
    `  Please report this line and the command as CONTRIBUTING.md says (Holdpoint ${version}, Node ${process.versions.node}).\n` +
    (stack || '  HOLDPOINT_DEBUG=1 shows where it happened.\n')
  )
}

process.exitCode = await main(process.argv.slice(2), processTerminal())
