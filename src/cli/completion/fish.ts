import type { Option } from '../options.ts'
import { type Described, firstWords } from './described.ts'
import { quotedForFish } from './quoted.ts'

/** A script for fish 3 and later. */
export function fish(described: readonly Described[]): string {
  const lines = [...firstWords(described)].flatMap(([first, members]) => [
    complete('__fish_use_subcommand', `-a ${first}`, members.map(({ says }) => says).join('; ')),
    ...members.flatMap((member) => [...second(member), ...inside(member)]),
  ])
  return `# fish completion for holdpoint; load it with: holdpoint completion fish | source\n${lines.join('')}`
}

function complete(when: string, what: string, says?: string): string {
  const described = says === undefined ? '' : ` -d ${quotedForFish(says)}`
  return `complete -c holdpoint -n ${quotedForFish(when)} ${what}${described}\n`
}

function second({ words: [first, ...rest], says }: Described): readonly string[] {
  const [word] = rest
  if (word === undefined) return []
  const when = `__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${word}`
  return [complete(when, `-f -a ${word}`, says)]
}

function inside({ words, options, offers }: Described): readonly string[] {
  const when = words.map((word) => `__fish_seen_subcommand_from ${word}`).join('; and ')
  const own = options.map(([name, option]) => complete(when, optionFlags(name, option), option.says))
  return offers.length === 0 ? own : [...own, complete(when, `-f -a ${quotedForFish(offers.join(' '))}`)]
}

function optionFlags(name: string, option: Option): string {
  const names = option.short === undefined ? `-l ${name}` : `-l ${name} -s ${option.short}`
  if (option.kind === 'flag') return names
  if (option.kind === 'choice') return `${names} -x -a ${quotedForFish(option.of.join(' '))}`
  return option.kind === 'text' ? `${names} -r` : `${names} -x`
}
