import type { Description } from './description.ts'
import { helpOption, type Option, valueName } from './options.ts'
import type { Terminal } from './terminal.ts'
import { table, wrapped } from './wrapped.ts'

type Look = Pick<Terminal, 'width' | 'style'>

/** What `--help` shows of one command. */
export function manual(description: Description, { width, style }: Look): string {
  const { name, says, arguments: wanted, options, examples } = description
  const usage = ['holdpoint', name, wanted?.usage, '[OPTION...]'].filter(Boolean).join(' ')
  const sections = [
    section('Arguments', table(Object.entries(wanted?.says ?? {}), width)),
    section(
      'Options',
      table([...Object.entries(options), ['help', helpOption] as const].map(optionRow), width),
    ),
    section(
      'Examples',
      examples
        .map((example) => `${commandLine(example.run, width)}\n${wrapped(example.says, width, 6)}`)
        .join('\n'),
    ),
  ]
  return `${style('bold', usage)}\n\n${wrapped(says, width, 2)}\n${sections.join('')}`

  function section(title: string, text: string): string {
    return text === '' ? '' : `\n${style('bold', title)}\n${text}\n`
  }
}

function optionRow([name, option]: readonly [string, Option]): readonly [string, string] {
  const short = option.short === undefined ? '    ' : `-${option.short}, `
  const value = valueName(option)
  const choices = option.kind === 'choice' ? ` (${option.of.join(', ')})` : ''
  const repeat = 'many' in option && option.many ? '; may be repeated' : ''
  return [`${short}--${name}${value === undefined ? '' : ` ${value}`}`, `${option.says}${choices}${repeat}`]
}

/** Broken as a shell understands it, with a backslash at the end of each line but the last. */
function commandLine(run: string, width: number): string {
  const [first = '', ...rest] = wrapped(run, width - 4).split('\n')
  return [`  ${first}`, ...rest.map((line) => `    ${line}`)].join(' \\\n')
}
