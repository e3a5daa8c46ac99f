import type { Command } from './command.ts'

export interface Listed {
  /** One line for the overview. */
  readonly says: string
  /** Only the command that runs is loaded: the gate must start at once. */
  readonly load: () => Promise<Command>
}

/** Commands by name, one or two words, in the order in which the overview shows them. */
export type CommandList = Readonly<Record<string, Listed>>
