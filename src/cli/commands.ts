import type { Command } from './command.ts'

interface Listed {
  /** One line for the overview. */
  readonly says: string
  /** Only the command that runs is loaded: the gate must start at once. */
  readonly load: () => Promise<Command>
}

/** Every command, in the order in which the overview shows them. */
export const commands: Readonly<Record<string, Listed>> = {
  gate: {
    says: 'Read scanner reports and say whether a release may go',
    load: async () => (await import('./gate.ts')).gate,
  },
  'policy explain': {
    says: 'Show why the gate says what it says of a finding, and what would flip it',
    load: async () => (await import('./policy/explain.ts')).explain,
  },
  'policy test': {
    says: 'Judge recorded results again by another policy',
    load: async () => (await import('./policy/test.ts')).test,
  },
  demo: {
    says: 'Tell the story of the example shop, on real reports',
    load: async () => (await import('./demo.ts')).demo,
  },
  completion: {
    says: 'Print the completion script for a shell',
    load: async () => (await import('./completion.ts')).completion,
  },
  help: {
    says: 'Show the commands, or what one of them does',
    load: async () => (await import('./help.ts')).help,
  },
}
