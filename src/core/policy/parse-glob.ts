import { anything, below, folders, leadThrough, one, oneOf, type Step, text, within } from './glob-steps.ts'

/** Whether a path fits a glob. */
export type Matches = (path: string) => boolean

/**
 * A glob, ready to match: `*` within a folder, `**` across folders, `?`, `[ab]`, `[a-z]`, `[!a]`, `{a,b}`, and a
 * backslash before what shall stand for itself. Where it is none: what is wrong with it, as the end of a sentence.
 */
export function parseGlob(pattern: string): Matches | { readonly problem: string } {
  const glob = withoutDots(pattern)
  try {
    const steps = new Parser(glob).whole()
    // What has no name fits no pattern, not even one for every name.
    return (path) => path !== '' && (path === pattern || leadThrough(steps, withoutDots(path)))
  } catch (error) {
    if (error instanceof NotAGlob) return { problem: error.message }
    throw error
  }
}

class NotAGlob extends Error {}

const withoutDots = (path: string): string => path.replace(/^(?:\.\/+)+/, '')

class Parser {
  readonly #glob: string
  #at = 0

  constructor(glob: string) {
    this.#glob = glob
  }

  whole(): readonly Step[] {
    return this.#steps(0)
  }

  /** Up to the end, or in braces up to what ends an alternative. */
  #steps(depth: number): readonly Step[] {
    const steps: Step[] = []
    let literal = ''
    const endLiteral = () => {
      if (literal !== '') steps.push(text(literal))
      literal = ''
    }
    while (this.#at < this.#glob.length && !(depth > 0 && this.#sees(/[,}]/y))) {
      const wild = this.#wild(depth)
      if (wild === undefined) literal += this.#character()
      else {
        endLiteral()
        steps.push(wild)
      }
    }
    endLiteral()
    return steps
  }

  /** What stands here for more than itself. */
  #wild(depth: number): Step | undefined {
    if (this.#takes(/\/\*\*(?=[/,}]|$)/y)) return below
    if (this.#startsName() && this.#takes(/\*\*\//y)) return folders
    if (this.#startsName() && this.#takes(/\*\*(?=[,}]|$)/y)) return anything
    if (this.#takes(/\*+/y)) return within
    if (this.#takes(/\?/y)) return one(() => true)
    if (this.#takes(/\[/y)) return this.#set()
    return this.#takes(/\{/y) ? this.#choice(depth + 1) : undefined
  }

  #sees(what: RegExp): boolean {
    what.lastIndex = this.#at
    return what.test(this.#glob)
  }

  #takes(what: RegExp): boolean {
    const sees = this.#sees(what)
    if (sees) this.#at = what.lastIndex
    return sees
  }

  #startsName(): boolean {
    return this.#at === 0 || '/{,'.includes(this.#glob[this.#at - 1] ?? '')
  }

  /** One that stands for itself. */
  #character(): string {
    if (this.#takes(/\\/y) && this.#at === this.#glob.length)
      throw new NotAGlob('must not end with a backslash, which says how to take what is behind it')
    const character = this.#glob[this.#at] ?? ''
    this.#at++
    return character
  }

  #choice(depth: number): Step {
    const alternatives = [this.#steps(depth)]
    while (this.#takes(/,/y)) alternatives.push(this.#steps(depth))
    if (!this.#takes(/\}/y)) throw new NotAGlob('must close each "{" with "}"')
    if (alternatives.length === 1)
      throw new NotAGlob('must have a comma between braces, as in "{a,b}"; a brace alone is written "\\{"')
    return oneOf(alternatives)
  }

  #set(): Step {
    const isNot = this.#takes(/[!^]/y)
    const ranges: (readonly [from: string, to: string])[] = []
    do {
      if (this.#at >= this.#glob.length) throw new NotAGlob('must close each "[" with "]"')
      const from = this.#character()
      ranges.push([from, this.#takes(/-(?!\])/y) ? this.#character() : from])
    } while (!this.#takes(/\]/y))
    return one((character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNot)
  }
}
