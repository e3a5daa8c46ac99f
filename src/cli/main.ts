import { version } from '../core/base/version.ts'
import type { ExitCode } from './command.ts'
import { commands } from './commands.ts'
import { exitWith } from './exit-with.ts'
import { findCommand } from './find-command.ts'
import type { Terminal } from './terminal.ts'

async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, second] = argv
  if (first === undefined || isHelp(first)) {
    const { overview } = await import('./overview.ts')
    const output = first === undefined ? terminal.err : terminal.out
    output.write(overview(commands, terminal))
    return first === undefined ? 4 : 0
  }
  if (first === '--version' || first === '-V') {
    terminal.out.write(`${version}\n`)
    return 0
  }
  if (isHelp(second)) {
    const { findGroup, groupPage } = await import('./command-group.ts')
    const group = findGroup(commands, first)
    if (group !== undefined) {
      terminal.out.write(groupPage(first, group, terminal))
      return 0
    }
  }
  const { listed, words } = findCommand(commands, argv)
  const command = await listed.load()
  return command.run(argv.slice(words), terminal)
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h'
}

await exitWith((terminal) => main(process.argv.slice(2), terminal))
