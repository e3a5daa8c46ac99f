import { HoldpointError } from '../../core/base/errors.ts'
import type { Head } from './document/document.ts'
import type { Format } from './format.ts'
import { formats } from './formats.ts'
import { Cursor } from './json/cursor.ts'
import { start } from './json/start.ts'
import { firstSign, lookOf } from './look-of.ts'
import { nearestFormat, recognize } from './recognize.ts'
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

/**
 * Finds the format of a source by its content, among those that were asked for where some were. Throws
 * `evidence.unknown-format` and, because it looks first, `evidence.empty`, `.binary`, `.encoding`, or what is wrong
 * with a broken document.
 */
export async function identify(
  source: ByteSource,
  asked: readonly Format[] | undefined,
): Promise<Identified> {
  const peeked = peek(source, firstLook)
  start(new Cursor(bufferSource(source.name, peeked.first)))
  const beginning = new TextDecoder().decode(peeked.first)
  const sign = firstSign(beginning)
  if ('{['.includes(sign)) return identifyAs('json', peeked, asked, 'JSON')
  if (sign === '<') return identifyAs('xml', peeked, asked, lookOf(beginning))
  const head = yamlHead(beginning)
  const among = inSyntax(asked, 'handwritten')
  const format = recognize(among, head) ?? asked?.[0]
  if (format?.syntax === 'handwritten') return { format, head, source: peeked.source }
  const texts = inSyntax(asked, 'text')
  if (texts.length > 0) {
    const { text } = await import('./text/text-syntax.ts')
    const head = text.head(peeked.first)
    const format = recognize(texts, head) ?? asked?.[0]
    if (format?.syntax === 'text') return { format, head, source: peeked.source }
  }
  const { looksLikeTable } = await import('./csv/looks-like-table.ts')
  const isTable = asked?.some(({ syntax }) => syntax === 'csv') || looksLikeTable(peeked.first)
  if (isTable) return identifyAs('csv', peeked, asked, 'a table (CSV)')
  if (format !== undefined) return { format, head, source: peeked.source }
  throw unknown(source.name, lookOf(beginning), among, head)
}

/** The formats that may be meant. People may write JSON too, and theirs, which says what it is, goes first. */
function inSyntax(asked: readonly Format[] | undefined, name: Format['syntax']): readonly Format[] {
  const among = asked ?? formats
  const written = among.filter(({ syntax }) => syntax === 'handwritten')
  if (name === 'handwritten') return written
  const others = among.filter(({ syntax }) => syntax === name)
  return name === 'json' ? [...written, ...others] : others
}

async function identifyAs(
  name: SyntaxName,
  { first, source }: Peeked,
  asked: readonly Format[] | undefined,
  looksLike: string,
): Promise<Identified> {
  const syntax = await syntaxes[name]()
  const head = syntax.head(first)
  const among = inSyntax(asked, name)
  const format = recognize(among, head) ?? (asked && (among[0] ?? asked[0]))
  if (format !== undefined) return { format, head, source }
  if (first.length === firstLook) return identifyAs(name, peek(source, longLook), asked, looksLike)
  // A broken document is told that it is broken, and where, not that it is unknown.
  syntax.document(source, true).read([])
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
