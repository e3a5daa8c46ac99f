import { type Described, firstWords, spellings } from './described.ts'
import { quotedForShell } from './quoted.ts'

/** A script for bash 3.2 and later. Where it offers nothing, bash offers files. */
export function bash(described: readonly Described[]): string {
  const groups = [...firstWords(described)]
  return `# bash completion for holdpoint; load it with: source <(holdpoint completion bash)
_holdpoint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" name="\${COMP_WORDS[1]}" words=''
  COMPREPLY=()
  # --option=value comes as three words.
  if [[ $word == '=' ]]; then word=''; elif [[ $before == '=' ]]; then before="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if ((COMP_CWORD == 1)); then
    words=${quotedForShell(groups.map(([first]) => first).join(' '))}
  else
    case "$name \${COMP_WORDS[2]}" in
${described
  .filter(({ words }) => words.length > 1)
  .map(longName)
  .join('')}    esac
    case "$name $before" in
${described.map(values).join('')}    *) case "$name" in
${groups.map(group).join('')}${described.map(plain).join('')}      esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _holdpoint holdpoint
`
}

function longName({ words }: Described): string {
  const name = quotedForShell(words.join(' '))
  return `    ${name}) ((COMP_CWORD > 2)) && name=${name} ;;\n`
}

/** Behind an option that takes a value: its choices, or files. */
function values({ words, options }: Described): string {
  return options
    .filter(([, { kind }]) => kind !== 'flag')
    .map((option) => {
      const names = spellings(option).map((spelling) => quotedForShell(`${words.join(' ')} ${spelling}`))
      const choices = option[1].kind === 'choice' ? option[1].of.join(' ') : ''
      return `    ${names.join('|')}) words=${quotedForShell(choices)} ;;\n`
    })
    .join('')
}

function group([first, members]: readonly [string, readonly Described[]]): string {
  const seconds = members.flatMap(({ words }) => words.slice(1))
  if (seconds.length === 0 || members.some(({ words }) => words.length === 1)) return ''
  return `      ${quotedForShell(first)}) words=${quotedForShell(seconds.join(' '))} ;;\n`
}

function plain({ words, options, offers }: Described): string {
  const all = options.flatMap(spellings).join(' ')
  return (
    `      ${quotedForShell(words.join(' '))}) ` +
    `if [[ $word == -* ]]; then words=${quotedForShell(all)}; else words=${quotedForShell(offers.join(' '))}; fi ;;\n`
  )
}
