import { fc } from '@fast-check/vitest'

/** An element as a test thinks of it. */
export interface Tree {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly inside: readonly (Tree | string)[]
}

/** Ways to write a tree: white space, comments and instructions where they may stand, characters as references, sections. */
class Writer {
  readonly #choices: readonly number[]
  #turn = 0

  constructor(choices: readonly number[]) {
    this.#choices = choices
  }

  #choose<T>(...among: readonly [T, ...T[]]): T {
    const choice = this.#choices[this.#turn++ % this.#choices.length] ?? 0
    return among[choice % among.length] ?? among[0]
  }

  document(tree: Tree): string {
    const declaration = this.#choose(
      '',
      '<?xml version="1.0"?>',
      "<?xml version='1.0' encoding='utf-8' standalone=\"yes\" ?>\r\n",
    )
    return `${declaration}${this.#misc()}${this.#misc()}${this.#element(tree)}${this.#misc()}`
  }

  /** What says nothing, outside of all elements. */
  #misc(): string {
    return this.#choose('', '\n', '', ' <!-- a - b <x> & ]]> -->\r\n', '<?xsl a="?" ?>\t')
  }

  #element({ name, attributes, inside }: Tree): string {
    const prefix = this.#choose('', '', 'n:')
    const written = attributes.map(
      ([one, value]) => this.#choose(' ', '\n  ') + one + this.#choose('=', ' = ') + this.#quoted(value),
    )
    const start = `<${prefix}${name}${written.join('')}${this.#choose('', ' ', '\n')}`
    if (inside.length === 0 && this.#choose(true, false)) return `${start}/>`
    const content = inside.map((one) => (typeof one === 'string' ? this.#text(one) : this.#element(one)))
    return `${start}>${content.join('')}</${prefix}${name}${this.#choose('', ' ', '\n')}>`
  }

  #quoted(value: string): string {
    const quote = this.#choose('"', "'")
    const escaped = Array.from(value, (character) => {
      const mustBe = '<&\t\n\r'.includes(character) || character === quote
      return mustBe || this.#choose(false, false, false, true) ? this.#reference(character) : character
    })
    return quote + escaped.join('') + quote
  }

  #text(text: string): string {
    if (!text.includes(']]>') && !text.includes('\r') && this.#choose(false, false, true))
      return `<![CDATA[${text}]]>`
    const escaped = Array.from(text, (character) => {
      const mustBe = '<&>\r'.includes(character)
      return (
        (mustBe || this.#choose(false, false, false, true) ? this.#reference(character) : character) +
        this.#break()
      )
    })
    return escaped.join('').replaceAll('\n', this.#choose('\n', '\r\n', '\r'))
  }

  /** What says nothing between two characters of a text. */
  #break(): string {
    return this.#choose('', '', '', '', '', '', '', '', '<!-- - -->', '<?a?>', '<![CDATA[]]>')
  }

  #reference(character: string): string {
    const code = character.codePointAt(0) ?? 0
    const entity = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' }[character]
    return this.#choose(
      entity ?? `&#${code};`,
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#x00${code.toString(16).toUpperCase()};`,
    )
  }
}

const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 })

/** XML documents of such trees, written in every way that XML 1.0 allows. */
export const documentOf = (tree: fc.Arbitrary<Tree>): fc.Arbitrary<string> =>
  fc.tuple(tree, choices).map(([one, chosen]) => new Writer(chosen).document(one))

/** A tree, and the same written. */
export const written = (tree: fc.Arbitrary<Tree>): fc.Arbitrary<readonly [Tree, string]> =>
  fc.tuple(tree, choices).map(([one, chosen]) => [one, new Writer(chosen).document(one)] as const)

/** XML 1.0, production 2: what may stand in a document. */
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'ab0 <>&]"\'-?=\n\t\r;#xäé€😀\u00a0\u0085\u2028') },
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((one) => /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(one)),
)
const text = fc.string({ unit: character, maxLength: 12 })
const name = fc.constantFrom(
  'a',
  'b',
  'c',
  'item',
  'bom-ref',
  'x.1',
  '_',
  'ä',
  '名',
  'constructor',
  '__proto__',
)
const attributes = fc.uniqueArray(fc.tuple(name, text), { selector: ([one]) => one, maxLength: 4 })

/** A random element. Two texts in a row would be one. */
export const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc
    .record({
      name,
      attributes,
      inside: fc.array(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          text.filter((one) => one !== ''),
          tie('tree'),
        ),
        { maxLength: 5 },
      ),
    })
    .map((one) => ({
      ...one,
      inside: one.inside.filter(
        (part, at) => typeof part !== 'string' || typeof one.inside[at - 1] !== 'string',
      ),
    })),
}))

export const blockSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
