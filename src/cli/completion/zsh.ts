import type { Option } from '../options.ts'
import { type Described, firstWords, spellings } from './described.ts'
import { quotedForShell } from './quoted.ts'

/** A script for zsh's own completion system. */
export function zsh(described: readonly Described[]): string {
  const groups = [...firstWords(described)]
  return `#compdef holdpoint
# zsh completion for holdpoint; load it with: source <(holdpoint completion zsh)
_holdpoint() {
  local name="\${words[2]}"
  local -a offers
  if ((CURRENT == 2)); then
    offers=(
${groups.map(([first, members]) => offer(first, members.map(({ says }) => says).join('; '))).join('')}    )
    _describe command offers
    return
  fi
  case "\${words[2]} \${words[3]}" in
${described
  .filter(({ words }) => words.length > 1)
  .map(longName)
  .join('')}  esac
  shift words
  ((CURRENT -= 1))
  case "$name" in
${groups.map(group).join('')}${described.map(plain).join('')}  esac
}
compdef _holdpoint holdpoint
`
}

function offer(word: string, says: string): string {
  return `      ${quotedForShell(`${word.replaceAll(':', '\\:')}:${says}`)}\n`
}

function longName({ words }: Described): string {
  const name = quotedForShell(words.join(' '))
  return `  ${name}) if ((CURRENT > 3)); then name=${name}; shift words; ((CURRENT -= 1)); fi ;;\n`
}

function group([first, members]: readonly [string, readonly Described[]]): string {
  if (members.some(({ words }) => words.length === 1)) return ''
  const seconds = members.map(({ words, says }) => offer(words.slice(1).join(' '), says)).join('')
  return `  ${quotedForShell(first)})\n    offers=(\n${seconds}    )\n    _describe command offers ;;\n`
}

function plain({ words, options, offers }: Described): string {
  const specs = options.flatMap(optionSpecs)
  const rest = offers.length === 0 ? '*:argument:_files' : `*:argument:(${offers.join(' ')})`
  const all = [...specs, rest].map((spec) => `      ${quotedForShell(spec)}`)
  return `  ${quotedForShell(words.join(' '))})\n    _arguments \\\n${all.join(' \\\n')} ;;\n`
}

function optionSpecs(option: readonly [string, Option]): readonly string[] {
  const [, { says, ...kind }] = option
  const explained = `[${escaped(says)}]`
  const many = 'many' in kind && kind.many ? '*' : ''
  return spellings(option).map((spelling) => {
    if (kind.kind === 'flag') return `${many}${spelling}${explained}`
    const action = kind.kind === 'choice' ? `(${kind.of.join(' ')})` : kind.kind === 'text' ? '_files' : ' '
    const equals = spelling.startsWith('--') ? '=' : ''
    return `${many}${spelling}${equals}${explained}:${escaped(kind.value)}:${action}`
  })
}

function escaped(text: string): string {
  return text.replaceAll(/[[\]:\\]/gu, '\\$&')
}
