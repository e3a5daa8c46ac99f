import type { CommandList } from '../command-list.ts'
import { helpOption, type Option } from '../options.ts'

/** A command as a completion script needs to know it. */
export interface Described {
  /** One word, or two: `policy`, `explain`. */
  readonly words: readonly [string, ...string[]]
  /** One line. */
  readonly says: string
  readonly options: readonly (readonly [string, Option])[]
  /** What its arguments can be; empty where they are files or free text. */
  readonly offers: readonly string[]
}

/** Loads every command, since only they know their options. */
export async function describeAll(commands: CommandList): Promise<readonly Described[]> {
  return Promise.all(
    Object.entries(commands).map(async ([name, { says, load }]) => {
      const { options, arguments: wanted } = await load()
      const [first = name, ...rest] = name.split(' ')
      return {
        words: [first, ...rest] as const,
        says,
        options: [...Object.entries(options), ['help', helpOption] as const],
        offers: wanted?.of ?? [],
      }
    }),
  )
}

/** First words with what they lead to: the command itself, or a group such as `policy`. */
export function firstWords(described: readonly Described[]): ReadonlyMap<string, readonly Described[]> {
  return Map.groupBy(described, ({ words: [first] }) => first)
}

/** `--json` and `-j`. */
export function spellings([name, { short }]: readonly [string, Option]): readonly string[] {
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`]
}
