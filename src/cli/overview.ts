import type { CommandList } from './command-list.ts'
import type { Terminal } from './terminal.ts'
import { table, wrapped } from './wrapped.ts'

/** What `holdpoint help` shows: every command in a line. */
export function overview(commands: CommandList, { width, style }: Pick<Terminal, 'width' | 'style'>): string {
  const rows = Object.entries(commands).map(([name, { says }]) => [name, says] as const)
  return [
    style('bold', 'holdpoint COMMAND [ARGUMENT...] [OPTION...]'),
    '',
    wrapped('The hold point for software releases: scanner reports in, an explained verdict out.', width, 2),
    '',
    style('bold', 'Commands'),
    table(rows, width),
    '',
    style('bold', 'Exit codes'),
    table(exitCodes, width),
    '',
    wrapped(
      '`holdpoint help COMMAND` says more; `holdpoint --version` says which version this is.',
      width,
      2,
    ),
    '',
  ].join('\n')
}

const exitCodes: readonly (readonly [string, string])[] = [
  ['0', 'pass or warn'],
  ['1', 'a fault of Holdpoint itself'],
  ['2', 'hold'],
  ['3', 'unknown: evidence is missing, unreadable or stale'],
  ['4', 'wrong usage or bad input'],
]
