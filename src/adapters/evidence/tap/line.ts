/** What one line of a TAP document says. `depth` is how many subtests it stands in. */
export type TapLine =
  | {
      readonly kind: 'test'
      readonly depth: number
      readonly isOk: boolean
      readonly name: string
      readonly directive?: 'skip' | 'todo'
    }
  | { readonly kind: 'plan'; readonly depth: number; readonly tests: number }
  | { readonly kind: 'bail-out'; readonly reason: string }

const test = /^(not )?ok(?=[ \t]|$)(?:[ \t]+(\d+)(?=[ \t]|$))?[ \t]*(?:- )?(.*)$/
const plan = /^1\.\.(\d+)(?:[ \t]*(?:#.*)?)?$/
const bailOut = /^[ \t]*Bail out!(.*)$/
const directive = /(?<!\\)#[ \t]*(skip|todo)\b/i

/**
 * Reads a line as TAP 12 to 14 have it (testanything.org). Anything else, which a program under test may well write
 * in between, says nothing: undefined.
 */
export function parseLine(text: string): TapLine | undefined {
  const bail = bailOut.exec(text)
  if (bail) return { kind: 'bail-out', reason: (bail[1] ?? '').trim() }
  const indent = /^(?: {4})*/.exec(text)?.[0].length ?? 0
  return parseAt(indent / 4, text.slice(indent).trimEnd())
}

function parseAt(depth: number, text: string): TapLine | undefined {
  const planned = plan.exec(text)
  if (planned) return { kind: 'plan', depth, tests: Number(planned[1]) }
  const tested = test.exec(text)
  if (!tested) return undefined
  const rest = tested[3] ?? ''
  const found = directive.exec(rest)
  const word = found?.[1]?.toLowerCase()
  const name = nameIn(found ? rest.slice(0, found.index) : rest) || (tested[2] ?? '')
  const said = { kind: 'test', depth, isOk: tested[1] === undefined, name } as const
  return word === 'skip' || word === 'todo' ? { ...said, directive: word } : said
}

/** The brace opens a block with the tests inside. */
function nameIn(description: string): string {
  const name = description.trim()
  return (name.endsWith('{') ? name.slice(0, -1).trimEnd() : name).replaceAll(/\\([#\\])/g, '$1')
}
