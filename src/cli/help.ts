import { type Command, command } from './command.ts'
import { findGroup, groupPage } from './command-group.ts'
import type { CommandList } from './command-list.ts'
import { findCommand } from './find-command.ts'
import { manual } from './manual.ts'
import { overview } from './overview.ts'
import type { Terminal } from './terminal.ts'

/** The command that describes those of a list. */
export const helpOn = (commands: CommandList): Command =>
  command({
    name: 'help',
    says: 'Shows the commands, or what one of them does.',
    arguments: {
      usage: '[COMMAND]',
      says: { COMMAND: 'Which one, or the first word of several; without it, all of them in a line each' },
      least: 0,
      most: 2,
      of: Object.keys(commands),
    },
    options: {},
    examples: [{ run: 'holdpoint help score', says: 'What `score` does and takes' }],
    run: async ({ arguments: words }, terminal) => {
      terminal.out.write(await helpFor(words, commands, terminal))
      return 0
    },
  })

async function helpFor(words: readonly string[], commands: CommandList, terminal: Terminal): Promise<string> {
  const [first, second] = words
  if (first === undefined) return overview(commands, terminal)
  const group = second === undefined ? findGroup(commands, first) : undefined
  if (group !== undefined) return groupPage(first, group, terminal)
  return manual(await findCommand(commands, words).listed.load(), terminal)
}
