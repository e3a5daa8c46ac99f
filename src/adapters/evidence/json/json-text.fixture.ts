import { fc } from '@fast-check/vitest'

const spaces = ['', '', '', ' ', '\n', '\t\r\n  ', ' \n\n ']

/** Ways to write a JSON value: white space anywhere it may stand, characters as escapes. */
class Writer {
  readonly #choices: readonly number[]
  #turn = 0

  constructor(choices: readonly number[]) {
    this.#choices = choices
  }

  #choose(below: number): number {
    return (this.#choices[this.#turn++ % this.#choices.length] ?? 0) % below
  }

  #space(): string {
    return spaces[this.#choose(spaces.length)] ?? ''
  }

  write(value: unknown): string {
    return `${this.#space()}${this.#bare(value)}${this.#space()}`
  }

  #bare(value: unknown): string {
    if (typeof value === 'string') return this.#text(value)
    if (Array.isArray(value)) return `[${this.#space()}${value.map((one) => this.write(one)).join(',')}]`
    if (typeof value !== 'object' || value === null) return JSON.stringify(value)
    const members = Object.entries(value).map(
      ([name, member]) => `${this.#space()}${this.#text(name)}${this.#space()}:${this.write(member)}`,
    )
    return `{${this.#space()}${members.join(',')}}`
  }

  #text(text: string): string {
    return `"${Array.from(text, (character) => this.#character(character)).join('')}"`
  }

  #character(character: string): string {
    const escapes = character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    return this.#choose(5) === 0 ? escapes.join('') : JSON.stringify(character).slice(1, -1)
  }
}

const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 })

/** JSON texts of such values, written in every way that RFC 8259 allows. */
export const textOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(value, choices).map(([one, chosen]) => new Writer(chosen).write(one))

// NUL has a test of its own: it is refused where a value is built.
const text = fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\0', ''))
const name = fc.oneof(text, fc.constantFrom('', 'a', 'b', 'c', '__proto__', 'constructor', 'toString'))

// Object.fromEntries defines members, so that `__proto__` is one too.
const fromEntries = (entries: readonly (readonly [string, unknown])[]): object => Object.fromEntries(entries)

/** Any JSON value, with names that come again and names that JavaScript gives a meaning. */
export const { value: jsonValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map(fromEntries),
  ),
}))

export const blockSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
