import { type Command, command } from './command.ts'
import type { CommandList } from './command-list.ts'
import { findCommand } from './find-command.ts'
import { manual } from './manual.ts'
import { overview } from './overview.ts'

/** The command that describes those of a list. */
export const helpOn = (commands: CommandList): Command =>
  command({
    name: 'help',
    says: 'Shows the commands, or what one of them does.',
    arguments: {
      usage: '[COMMAND]',
      says: { COMMAND: 'Which one; without it, all of them in a line each' },
      least: 0,
      most: 2,
      of: Object.keys(commands),
    },
    options: {},
    examples: [{ run: 'holdpoint help score', says: 'What `score` does and takes' }],
    run: async ({ arguments: words }, terminal) => {
      const found = words.length === 0 ? undefined : findCommand(commands, words)
      terminal.out.write(
        found === undefined ? overview(commands, terminal) : manual(await found.listed.load(), terminal),
      )
      return 0
    },
  })
