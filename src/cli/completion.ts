import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'
import { type Command, command } from './command.ts'
import type { CommandList } from './command-list.ts'
import { bash } from './completion/bash.ts'
import { describeAll } from './completion/described.ts'
import { fish } from './completion/fish.ts'
import { zsh } from './completion/zsh.ts'

const shells = { bash, fish, zsh } as const

const isShell = (word: string): word is keyof typeof shells => Object.hasOwn(shells, word)

/** The command that makes the commands of a list complete in a shell. */
export const completionOf = (commands: CommandList): Command =>
  command({
    name: 'completion',
    says: 'Prints a script that teaches a shell to complete the commands of holdpoint, their options and their values.',
    arguments: {
      usage: 'SHELL',
      says: { SHELL: 'bash, fish or zsh' },
      least: 1,
      most: 1,
      of: Object.keys(shells),
    },
    options: {},
    examples: [
      { run: 'source <(holdpoint completion bash)', says: 'In ~/.bashrc' },
      { run: 'source <(holdpoint completion zsh)', says: 'In ~/.zshrc, after compinit' },
      { run: 'holdpoint completion fish | source', says: 'In ~/.config/fish/config.fish' },
    ],
    run: async ({ arguments: [given = ''] }, terminal) => {
      if (!isShell(given)) {
        const choices = Object.keys(shells)
        throw new HoldpointError('usage.bad-choice', {
          option: 'SHELL',
          given,
          choices,
          nearest: nearest(given, choices),
        })
      }
      terminal.out.write(shells[given](await describeAll(commands)))
      return 0
    },
  })
