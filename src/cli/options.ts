/** One option of a command: what parser, help and completion need to know of it. */
export type Option = FlagOption | TextOption | ChoiceOption | WholeOption

interface AnyOption {
  readonly says: string
  /** One letter. */
  readonly short?: string
}

/** `--json`: there or not. */
export interface FlagOption extends AnyOption {
  readonly kind: 'flag'
}

/** `--policy FILE`. `many` lets it stand more than once. */
export interface TextOption extends AnyOption {
  readonly kind: 'text'
  /** What the value is, in capitals: `FILE`, `NAME@VERSION`. */
  readonly value: string
  readonly many?: true
}

/** `--format trivy`: one of a few words. */
export interface ChoiceOption extends AnyOption {
  readonly kind: 'choice'
  readonly value: string
  readonly of: readonly string[]
  readonly many?: true
}

/** `--seed 42`: a whole number, bounds included. */
export interface WholeOption extends AnyOption {
  readonly kind: 'whole'
  readonly value: string
  readonly least: number
  readonly most: number
}

export type Options = Readonly<Record<string, Option>>

type One<O extends Option> = O extends ChoiceOption
  ? O['of'][number]
  : O extends WholeOption
    ? number
    : string

type OptionValue<O extends Option> = O extends FlagOption
  ? boolean
  : O extends { readonly many: true }
    ? readonly One<O>[]
    : One<O> | undefined

/** What a command gets: false for a flag that is not there, an empty list or undefined for the others. */
export type OptionValues<O extends Options> = { readonly [K in keyof O]: OptionValue<O[K]> }

/** Every command takes it. */
export const helpOption = { kind: 'flag', short: 'h', says: 'Show this' } as const satisfies Option

/** Most commands take it, so that it reads the same everywhere. */
export const jsonOption = {
  kind: 'flag',
  says: 'Print one JSON object and nothing else',
} as const satisfies Option

/** `FILE`, `WORD`, or nothing for a flag: what stands behind the option's name. */
export function valueName(option: Option): string | undefined {
  return option.kind === 'flag' ? undefined : option.value
}
