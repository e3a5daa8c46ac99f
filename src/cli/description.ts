import type { Options } from './options.ts'

/** What stands on the command line besides options: `FILE...`. */
export interface Arguments {
  /** As the usage line shows them: `FINDING [FILE...]`. */
  readonly usage: string
  /** Each name of the usage line and what it is. */
  readonly says: Readonly<Record<string, string>>
  readonly least: number
  readonly most: number
  /** What completion offers in place of files. */
  readonly of?: readonly string[]
}

export interface Example {
  readonly run: string
  readonly says: string
}

/** What a command is, to those who list, describe and complete it. */
export interface Description {
  /** As it is typed, without `holdpoint`: `score`, `policy explain`. */
  readonly name: string
  /** What it does, in a sentence or two; help wraps it. */
  readonly says: string
  readonly arguments?: Arguments
  readonly options: Options
  readonly examples: readonly Example[]
}
