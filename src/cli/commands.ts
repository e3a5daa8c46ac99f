import type { Command } from './command.ts'

interface Listed {
  /** One line for the overview. */
  readonly says: string
  /** Only the command that runs is loaded: the gate must start at once. */
  readonly load: () => Promise<Command>
}

/** Every command, in the order in which the overview shows them. */
export const commands: Readonly<Record<string, Listed>> = {
  completion: {
    says: 'Print the completion script for a shell',
    load: async () => (await import('./completion.ts')).completion,
  },
  help: {
    says: 'Show the commands, or what one of them does',
    load: async () => (await import('./help.ts')).help,
  },
}
