import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'
import type { CommandList, Listed } from './command-list.ts'

interface Found {
  readonly listed: Listed
  /** How many words its name has: `policy explain` two. */
  readonly words: number
}

/** The command that a line begins with, by its longest name. Throws `usage.unknown-command`. */
export function findCommand(commands: CommandList, argv: readonly string[]): Found {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const listed = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (listed !== undefined) return { listed, words }
  }
  throw unknownCommand(Object.keys(commands), argv)
}

function unknownCommand(names: readonly string[], [first = '', second]: readonly string[]): HoldpointError {
  const group = names.filter((name) => name.startsWith(`${first} `))
  if (group.length > 0 && (second === undefined || second.startsWith('-'))) {
    return new HoldpointError('usage.incomplete-command', { given: first, choices: group })
  }
  const given = group.length > 0 ? `${first} ${second}` : first
  return new HoldpointError('usage.unknown-command', { given, nearest: nearest(given, names) })
}
