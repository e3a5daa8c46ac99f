import { type Document, isMap, isNode, isScalar, parseDocument, stringify } from 'yaml'
import { partsOf } from './estimate-document.ts'
import type { Answer, Step } from './interview.ts'

/** Who answers, when, and where an answer comes from that does not say so itself. */
export interface Answering {
  readonly by: string
  /** As it is written in the file: `2026-11-24T13:05Z`. */
  readonly at: string
  readonly source: string
}

/**
 * The text of a hold file with an answer in its place; comments and everything else stay. A confirmation of what stood
 * there before goes, because it was of that.
 */
export function withAnswer(text: string, answer: Answer, { by, at, source }: Answering): string {
  const claim = { source, by, at }
  switch (answer.kind) {
    case 'amount': {
      const stated = { ...partsOf(answer.amount), ...claim, source: answer.source ?? source }
      return put(text, ['estimates', answer.name], stated)
    }
    case 'chosen':
      return choose(text, answer, claim)
    case 'unknown':
      return without(text, answer.of)
    default:
      return text
  }
}

/** The text without an answer to a step; a file in which nobody has answered it stays as it is. */
function without(text: string, takes: Step['takes']): string {
  const path =
    takes.kind === 'amount'
      ? ['estimates', takes.name]
      : {
          from: ['release', 'exposure'],
          by: ['release', 'exposure', 'by'],
          classes: ['data'],
          answer: ['inProduction'],
        }[takes.key]
  const document = parseDocument(text)
  const { from, to } = pairAt(document, path) ?? {}
  if (document.getIn(path) === undefined || document.getIn(path) === null) return text
  // Who can use it is none of the file's own places, and goes with its key.
  if (from === undefined || to === undefined || path.at(-1) === 'by') {
    document.deleteIn(path)
    return document.toString({ lineWidth: 0 })
  }
  return `${text.slice(0, from).trimEnd()}${text.slice(text.slice(0, to).trimEnd().length)}`
}

type Claim = Pick<Answering, 'source' | 'by' | 'at'>

function choose(text: string, { key, chosen }: Extract<Answer, { kind: 'chosen' }>, claim: Claim): string {
  const [first = ''] = chosen
  switch (key) {
    case 'answer':
      return put(text, ['inProduction'], { answer: first, ...claim })
    case 'classes':
      return put(text, ['data'], { classes: chosen, ...claim })
    case 'from':
    case 'by': {
      const path = ['release', 'exposure']
      const before: unknown = parseDocument(text).getIn(path)
      const old = isMap(before) ? Object.entries(before.toJSON()).filter(([name]) => kept.has(name)) : []
      const { source, ...stated } = claim
      return put(text, path, { ...Object.fromEntries(old), [key]: first, source, stated })
    }
  }
}

const kept = new Set(['from', 'by', 'with'])

/**
 * Sets what stands at a path. Where the key stands on a line of its own only its value is exchanged, because the library
 * takes comments behind an empty place for comments in it.
 */
function put(text: string, path: readonly string[], value: object): string {
  const document = parseDocument(text)
  const pair = pairAt(document, path)
  if (pair !== undefined) return exchanged(text, pair, value)
  for (let depth = 1; depth < path.length; depth += 1) {
    const around = path.slice(0, depth)
    if (!isMap(document.getIn(around, true))) document.setIn(around, document.createNode({}))
  }
  document.setIn(path, document.createNode(value))
  return document.toString({ lineWidth: 0 })
}

interface Placed {
  /** Where the key begins, and where it ends. */
  readonly key: number
  readonly colon: number
  /** Of the value; absent where the place is empty. */
  readonly from?: number
  readonly to?: number
}

function pairAt(document: Document, path: readonly string[]): Placed | undefined {
  const around: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (!isMap(around) || around.flow === true) return undefined
  const pair = around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  const [key, value] = [pair?.key, pair?.value]
  if (!isNode(key) || !key.range) return undefined
  const placed = { key: key.range[0], colon: key.range[1] }
  if (!isNode(value) || !value.range || (isScalar(value) && value.value === null)) return placed
  return { ...placed, from: value.range[0], to: value.range[1] }
}

function exchanged(text: string, { key, colon, from, to }: Placed, value: object): string {
  const indent = ' '.repeat(key - (text.lastIndexOf('\n', key - 1) + 1) + 2)
  // Not with /^/gm, which takes more than a line feed for the end of a line.
  const lines = stringify(value, { lineWidth: 0, blockQuote: false }).slice(0, -1).split('\n')
  const body = lines.map((line) => indent + line).join('\n')
  const lineEnd = endOfLine(text, colon)
  if (from === undefined || to === undefined)
    return `${text.slice(0, lineEnd).replace(/: *(null|~)(?= |$)/, ':')}\n${body}${text.slice(lineEnd)}`
  // A value of lines of its own leaves a comment beside its key where it is.
  const head = from > lineEnd ? text.slice(0, lineEnd) : text.slice(0, text.indexOf(':', colon) + 1)
  return `${head}\n${body}${text.slice(text.slice(0, to).trimEnd().length)}`
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
