import type { CommandList } from './command-list.ts'

/** Every command, in the order in which the overview shows them. */
export const commands: CommandList = {
  gate: {
    says: 'Read scanner reports and say whether a release may go',
    load: async () => (await import('./gate.ts')).gate,
  },
  score: {
    says: 'Score CVSS vectors and explain them in plain words',
    load: async () => (await import('./score.ts')).score,
  },
  assess: {
    says: 'Put both sides of a hold in money, and compare the ways forward',
    load: async () => (await import('./assess/assess.ts')).assess,
  },
  deployed: {
    says: 'Record what runs now, or list it',
    load: async () => (await import('./deployed.ts')).deployed,
  },
  affected: {
    says: 'List the recorded releases that carry a vulnerability or a package',
    load: async () => (await import('./affected.ts')).affected,
  },
  'policy explain': {
    says: 'Show why the gate says what it says of a finding, and what would flip it',
    load: async () => (await import('./policy/explain.ts')).explain,
  },
  'policy test': {
    says: 'Judge recorded results again by another policy',
    load: async () => (await import('./policy/test.ts')).test,
  },
  'feeds update': {
    says: 'Fetch what is known of exploited vulnerabilities, where it has changed',
    load: async () => (await import('./feeds/update.ts')).update,
  },
  'feeds import': {
    says: 'Take feeds in from files, where there is no network',
    load: async () => (await import('./feeds/import.ts')).importFiles,
  },
  'feeds show': {
    says: 'Show what the feeds say of a vulnerability',
    load: async () => (await import('./feeds/show.ts')).show,
  },
  'feeds status': {
    says: 'Show which feeds are here, as of when, and how old they are',
    load: async () => (await import('./feeds/status.ts')).status,
  },
  demo: {
    says: 'Tell the story of the example shop, on real reports',
    load: async () => (await import('./demo.ts')).demo,
  },
  completion: {
    says: 'Print the completion script for a shell',
    load: async () => (await import('./completion.ts')).completionOf(commands),
  },
  help: {
    says: 'Show the commands, or what one of them does',
    load: async () => (await import('./help.ts')).helpOn(commands),
  },
}
