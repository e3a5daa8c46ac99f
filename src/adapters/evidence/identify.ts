import { HoldpointError } from '../../core/base/errors.ts'
import type { Head } from './document/document.ts'
import type { Format } from './format.ts'
import { start } from './json/start.ts'
import { firstSign, lookOf, webPage } from './look-of.ts'
import { nearestFormat, recognize } from './recognize.ts'
import { Cursor } from './source/cursor.ts'
import { type ByteSource, bufferSource, type Peeked, peek } from './source/source.ts'
import type { SyntaxName } from './syntax.ts'
import { syntaxes } from './syntaxes.ts'
import { yamlHead } from './yaml/yaml-head.ts'

/** A source whose format is known; it still gives everything from its start. */
export interface Identified {
  readonly format: Format
  readonly head: Head
  readonly source: ByteSource
}

/** Bytes after which nearly every document has shown what it is; the few others have a large part in front of that. */
const firstLook = 64 * 1024
const longLook = 16 * 1024 * 1024

/** The formats among which one is found: all that are known, or those asked for, of which one is taken at all events. */
export interface Choice {
  readonly among: readonly Format[]
  /** Those that are taken only where a document is of no other format. */
  readonly last: readonly Format[]
  readonly isAsked: boolean
}

/**
 * Finds the format of a source by its content. Throws `evidence.unknown-format` and, because it looks first,
 * `evidence.empty`, `.binary`, `.encoding`, or what is wrong with a broken document.
 */
export async function identify(source: ByteSource, choice: Choice): Promise<Identified> {
  const peeked = peek(source, firstLook)
  start(new Cursor(bufferSource(source.name, peeked.first)))
  const beginning = new TextDecoder().decode(peeked.first)
  const sign = firstSign(beginning)
  if ('{['.includes(sign)) return identifyAs('json', peeked, choice, 'JSON')
  if (sign === '<') return identifyAs('xml', peeked, choice, lookOf(beginning))
  const written = inSyntax(choice, 'handwritten')
  const head = yamlHead(beginning)
  const format = recognize(written, head) ?? askedFor(choice)
  if (format?.syntax === 'handwritten') return { format, head, source: peeked.source }
  const lines = await recognizeIn('text', peeked, choice)
  if (lines !== undefined) return lines
  if (await isTable(peeked, choice)) return identifyAs('csv', peeked, choice, 'a table (CSV)')
  if (format !== undefined) return { format, head, source: peeked.source }
  throw unknown(source.name, lookOf(beginning), written, head)
}

const askedFor = ({ among, isAsked }: Choice): Format | undefined => (isAsked ? among[0] : undefined)

/** The formats that may be meant. People may write JSON too, and theirs, which says what it is, goes first. */
function inSyntax({ among }: Choice, name: Format['syntax']): readonly Format[] {
  const written = among.filter(({ syntax }) => syntax === 'handwritten')
  if (name === 'handwritten') return written
  const others = among.filter(({ syntax }) => syntax === name)
  return name === 'json' ? [...written, ...others] : others
}

/** Where a format of this syntax was asked for, that one at all events. */
async function recognizeIn(
  name: SyntaxName,
  { first, source }: Peeked,
  choice: Choice,
): Promise<Identified | undefined> {
  const among = inSyntax(choice, name)
  if (among.length === 0) return undefined
  const head = (await syntaxes[name]()).head(first)
  const format = recognize(among, head) ?? (choice.isAsked ? among[0] : undefined)
  return format && { format, head, source }
}

const lastOf = ({ last }: Choice): Choice => ({ among: last, last: [], isAsked: false })

async function isTable(peeked: Peeked, choice: Choice): Promise<boolean> {
  const { looksLikeTable } = await import('./csv/looks-like-table.ts')
  if (looksLikeTable(peeked.first) || (await recognizeIn('csv', peeked, choice)) !== undefined) return true
  return (await recognizeIn('csv', peeked, lastOf(choice))) !== undefined
}

async function identifyAs(
  name: SyntaxName,
  peeked: Peeked,
  choice: Choice,
  looksLike: string,
): Promise<Identified> {
  const { first, source } = peeked
  const found = await recognizeIn(name, peeked, choice)
  if (found !== undefined) return found
  const syntax = await syntaxes[name]()
  const head = syntax.head(first)
  const format = askedFor(choice)
  if (format !== undefined) return { format, head, source }
  if (first.length === firstLook) return identifyAs(name, peek(source, longLook), choice, looksLike)
  const last = await recognizeIn(name, peeked, lastOf(choice))
  if (last !== undefined) return last
  // A broken document is told that it is broken, and where, not that it is unknown.
  if (looksLike !== webPage) syntax.document(source, true).read([])
  const among = [...inSyntax(choice, name), ...inSyntax(lastOf(choice), name)]
  throw unknown(source.name, looksLike, among, head)
}

function unknown(file: string, looksLike: string, among: readonly Format[], head: Head): HoldpointError {
  const nearest = nearestFormat(among, head)
  return new HoldpointError(
    'evidence.unknown-format',
    { looksLike, ...(nearest !== undefined && { nearest }) },
    { file },
  )
}
