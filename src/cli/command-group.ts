import type { CommandList } from './command-list.ts'
import type { Terminal } from './terminal.ts'
import { table, wrapped } from './wrapped.ts'

/** The commands whose name begins with this word and has another: `feeds`; undefined where there are none. */
export function findGroup(commands: CommandList, word: string): CommandList | undefined {
  const own = Object.entries(commands).filter(([name]) => name.startsWith(`${word} `))
  return own.length === 0 ? undefined : Object.fromEntries(own)
}

/** What `holdpoint feeds --help` shows: the commands of a group, each in a line. */
export function groupPage(
  word: string,
  group: CommandList,
  { width, style }: Pick<Terminal, 'width' | 'style'>,
): string {
  const rows = Object.entries(group).map(([name, { says }]) => [name, says] as const)
  return [
    style('bold', `holdpoint ${word} COMMAND [ARGUMENT...] [OPTION...]`),
    '',
    style('bold', 'Commands'),
    table(rows, width),
    '',
    wrapped(`\`holdpoint ${word} COMMAND --help\` says more of each.`, width, 2),
    '',
  ].join('\n')
}
