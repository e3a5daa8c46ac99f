import { parseArgs } from 'node:util'
import { HoldpointError } from '../core/base/errors.ts'
import { nearest } from '../core/base/nearest.ts'
import type { Description } from './description.ts'
import type { Option, Options, OptionValues } from './options.ts'

interface Parsed<O extends Options> {
  readonly arguments: readonly string[]
  readonly options: OptionValues<O>
}

/** Reads a command line. Throws `HoldpointError` (`usage.*`) on anything that the command does not know. */
export function parseArguments<const O extends Options>(
  description: Description & { readonly options: O },
  argv: readonly string[],
): Parsed<O>
export function parseArguments(description: Description, argv: readonly string[]) {
  // Lenient, because Node's own complaints know neither the nearest option nor our exit codes.
  const { tokens } = parseArgs({
    args: [...argv],
    options: nodeOptions(description.options),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const given = new Map<string, unknown[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = description.options[token.name]
    if (option === undefined) throw unknownOption(description, token.rawName)
    given.set(token.name, [...(given.get(token.name) ?? []), readValue(option, token)])
  }
  checkCount(description, positionals)
  return { arguments: positionals, options: collect(description.options, given) }
}

function nodeOptions(options: Options) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { kind, short }]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
    ]),
  )
}

function unknownOption({ name, options }: Description, given: string): HoldpointError {
  const known = Object.keys(options).map((option) => `--${option}`)
  return new HoldpointError('usage.unknown-option', { command: name, given, nearest: nearest(given, known) })
}

interface OptionToken {
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function readValue(option: Option, { rawName, value, inlineValue }: OptionToken): unknown {
  if (option.kind === 'flag') {
    if (value !== undefined) throw new HoldpointError('usage.unwanted-value', { option: rawName })
    return true
  }
  // `--policy --json` forgot the file; a value that does begin with a dash is given as `--policy=-x`.
  if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')) {
    throw new HoldpointError('usage.missing-value', { option: rawName, value: option.value })
  }
  // Mostly a variable that was not set: taken for a value it would silently stand for nothing, or for everything.
  if (value.trim() === '')
    throw new HoldpointError('usage.empty-value', { option: rawName, value: option.value })
  if (option.kind === 'choice' && !option.of.includes(value)) {
    throw new HoldpointError('usage.bad-choice', {
      option: rawName,
      given: value,
      choices: option.of,
      nearest: nearest(value, option.of),
    })
  }
  return option.kind === 'whole' ? readWhole(option, rawName, value) : value
}

function readWhole({ least, most }: { least: number; most: number }, option: string, given: string): number {
  const whole = /^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN
  if (whole >= least && whole <= most) return whole
  throw new HoldpointError('usage.bad-number', { option, given, least, most })
}

function collect(options: Options, given: ReadonlyMap<string, readonly unknown[]>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(options)) {
    const all = given.get(name) ?? []
    if (option.kind === 'flag') values[name] = all.length > 0
    else if ('many' in option && option.many) values[name] = all
    else if (all.length > 1) throw new HoldpointError('usage.repeated-option', { option: `--${name}` })
    else values[name] = all[0]
  }
  return values
}

function checkCount({ name, arguments: wanted }: Description, given: readonly string[]): void {
  const { usage, least, most } = wanted ?? { usage: '', least: 0, most: 0 }
  if (given.length < least) throw new HoldpointError('usage.missing-argument', { command: name, usage })
  const extra = given[most]
  if (extra !== undefined) throw new HoldpointError('usage.extra-argument', { command: name, given: extra })
}
